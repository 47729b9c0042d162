import {
  FAILURE_MODE_TITLES,
  FAILURE_MODES,
  ModeScore,
  ModeState,
  Scorecard,
  ScorecardMode,
} from '@faultline/plugin-chaos-common';
import { Scoring } from '../../scoringConfig';
import { RunRecord } from '../facts/RunRecord';
import { ServiceFacts } from '../facts/ServiceFacts';
import { templateTitle } from '../facts/templateTitle';
import { Worked } from '../facts/workOut';
import { runWords, UNCOUNTED_WORDS, whyWords } from './words';

const DAY = 86_400_000;

/** The coverage matrix of a service, with the evidence of each cell. */
export function viewModes(
  { facts, score }: Worked,
  { policy }: Scoring,
  now: number,
): ScorecardMode[] {
  const records = new Map(facts.runs.map(run => [run.runId, run]));
  const losses = new Map<string, number>();
  for (const { mode, tenths } of score.losses) {
    losses.set(mode, (losses.get(mode) ?? 0) + tenths);
  }
  return score.modes.map(mode => {
    const [latest] = mode.evidence;
    const failure = mode.uncounted
      .map(({ runId }) => records.get(runId))
      .find(run => run?.verdict === 'failed');
    const waiver = facts.waivers
      .filter(each => each.mode === mode.mode && each.expiresAt > now)
      .sort((a, b) => b.expiresAt - a.expiresAt)[0];
    return {
      mode: mode.mode,
      title: FAILURE_MODE_TITLES[mode.mode],
      because: mode.because,
      critical: mode.critical,
      weight: mode.weight,
      state: stateOf(mode),
      why: whyWords(
        mode,
        { latest: records.get(latest?.runId ?? ''), failure },
        now,
      ),
      value: mode.value,
      freshness: mode.freshness,
      lossTenths: losses.get(mode.mode) ?? 0,
      evidence: mode.evidence.flatMap(each => {
        const record = records.get(each.runId);
        const objective =
          each.recoveryObjectiveSeconds ?? policy.recoveryObjectiveSeconds;
        return record
          ? [
              {
                ...viewRecord(record, facts, objective),
                changed: changesOf(each),
              },
            ]
          : [];
      }),
      uncounted: mode.uncounted.map(({ runId, reason }) => {
        const run = records.get(runId);
        const failed = run?.verdict === 'failed';
        return {
          runId,
          endedAt: iso(run?.endedAt ?? now),
          failed,
          reason,
          text: `${failed ? 'It failed. ' : ''}${UNCOUNTED_WORDS[reason]}`,
        };
      }),
      staleAt: latest
        ? iso(latest.endedAt + (Math.floor(policy.freshness.days) + 1) * DAY)
        : null,
      templates: facts.templates
        .filter(({ modes }) => modes.includes(mode.mode))
        .map(({ key, title }) => ({ key, title })),
      waiver: waiver
        ? {
            id: waiver.id,
            expiresAt: iso(waiver.expiresAt),
            reason: waiver.reason,
          }
        : null,
    };
  });
}

/** The failure modes that do not apply, with the reason. */
export function viewNotApplicable({
  facts,
  score,
}: Worked): Scorecard['notApplicable'] {
  const applies = new Set(score.modes.map(({ mode }) => mode));
  return FAILURE_MODES.filter(mode => !applies.has(mode)).map(mode => ({
    mode,
    title: FAILURE_MODE_TITLES[mode],
    why: facts.profile.notApplicable.includes(mode)
      ? 'The catalog says that it does not apply.'
      : 'Nothing is known of the service that could fail this way.',
  }));
}

function stateOf({ state, waived }: ModeScore): ModeState {
  return waived ? 'waived' : state;
}

function viewRecord(
  run: RunRecord,
  facts: ServiceFacts,
  objectiveSeconds: number,
) {
  return {
    runId: run.runId,
    templateKey: run.templateKey,
    templateTitle: templateTitle(facts, run.templateKey),
    endedAt: iso(run.endedAt),
    verdict: run.verdict,
    behaviour: run.behaviour,
    recoverySeconds: run.recoverySeconds,
    objectiveSeconds,
    text: runWords(run, objectiveSeconds),
  };
}

function changesOf(run: ModeScore['evidence'][number]) {
  const { templateChanged, targetsDrifted, deployedAt, endedAt } = run;
  return [
    ...(templateChanged ? ['template' as const] : []),
    ...(targetsDrifted ? ['targets' as const] : []),
    ...(deployedAt !== null && deployedAt > endedAt
      ? ['deployment' as const]
      : []),
  ];
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
