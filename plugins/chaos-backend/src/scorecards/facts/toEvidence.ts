import {
  Cell,
  RunEvidence,
  ScoringPolicy,
  targetsDrifted,
} from '@faultline/plugin-chaos-common';
import { RunRecord } from './RunRecord';
import { FactRun, FactTemplate, ServiceFacts } from './ServiceFacts';

/** Whether a service left its steady state, however it ended. */
export function deviated({ behaviour }: RunRecord): boolean {
  return behaviour === 'recovered' || behaviour === 'not-recovered';
}

/** Whether an alarm that could have told of a deviation did not, or too late. */
export function missedAlarm(run: RunRecord, policy: ScoringPolicy): boolean {
  return (
    deviated(run) &&
    run.guarded &&
    (run.alarmSeconds === null ||
      run.alarmSeconds > policy.detectionObjectiveSeconds)
  );
}

/** A kept run as the score takes it, held against the template as it is now. */
export function toEvidence(
  run: FactRun,
  { profile, templates }: Pick<ServiceFacts, 'profile' | 'templates'>,
  policy: ScoringPolicy,
  cellsById: ReadonlyMap<string, Cell>,
): RunEvidence {
  const template = templates.find(({ key }) => key === run.templateKey);
  return {
    runId: run.runId,
    templateKey: run.templateKey,
    modes: run.modes,
    endedAt: run.endedAt,
    verdict: run.verdict,
    behaviour: run.behaviour,
    recoverySeconds: run.recoverySeconds,
    recoveryObjectiveSeconds:
      run.objectiveSeconds ?? profile.recoveryObjectiveSeconds,
    alarmMissed: missedAlarm(run, policy),
    hasStopCondition: run.guarded,
    faultSeconds: run.faultSeconds,
    percent: run.percent,
    // As everywhere: what is not configured counts as production.
    production: cellsById.get(run.cellId)?.production ?? true,
    templateChanged: template !== undefined && template.hash !== run.hash,
    targetsDrifted: hasDrifted(run, template),
    deployedAt: profile.deployedAt,
  };
}

function hasDrifted(run: RunRecord, template?: FactTemplate): boolean {
  return Boolean(
    run.targets &&
      template?.targets &&
      targetsDrifted(run.targets, template.targets),
  );
}
