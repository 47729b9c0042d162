import type { LivingWorld } from '../world/LivingWorld';
import { createExperiment } from '../services/fis/createExperiment';
import { isTerminal, step } from '../services/fis/lifecycle';
import type { ExperimentEvent } from '../services/fis/lifecycle';
import type { ExperimentRecord } from '../services/fis/model/Experiment';
import type { TemplateRecord } from '../services/fis/model/Template';
import { resolveTargets } from '../services/fis/targets/resolveTargets';
import type { Cell } from '../state/Cell';
import { pastEnding } from './pastEnding';
import { pastRefusal } from './pastRefusal';
import { simulatedEnding } from './simulatedEnding';
import type { WorldRun } from './World';

const HOUR_MS = 3600 * 1000;
/** How long FIS took to notice the alarm. */
const ALARM_NOTICE_MS = 1500;
const ALARM_LASTS_MS = 5 * 60 * 1000;

/** Lets the history of the alarm that ended a run show that it did. */
function recordAlarm(
  cell: Cell,
  experiment: ExperimentRecord,
  { stoppedAt, now }: { stoppedAt: number; now: number },
) {
  const arn = experiment.template.stopConditions[0]?.value ?? '';
  const alarm = cell.alarms.byArn(arn);
  const firedAt = stoppedAt - ALARM_NOTICE_MS;
  const recoveredAt = Math.min(firedAt + ALARM_LASTS_MS, now);
  // An alarm that follows the world's metrics has its past from them.
  if (alarm && !alarm.past) {
    cell.alarms.recordEpisode(alarm, firedAt, recoveredAt);
  }
}

/** Makes a past run from its outcome by playing its life through. */
export function replayRun(input: {
  cell: Cell;
  template: TemplateRecord;
  run: WorldRun;
  id: string;
  seed: number;
  now: number;
  living: LivingWorld;
}): void {
  const { cell, template, run, id, seed, now, living } = input;
  const { daysAgo = 0, hoursAgo = 0, outcome, tags } = run;
  const creationTime = Math.round(now - (daysAgo * 24 + hoursAgo) * HOUR_MS);
  const actionsMode = outcome === 'preview' ? 'skip-all' : 'run-all';
  const experiment = createExperiment(cell, template, {
    id,
    creationTime,
    actionsMode,
    tags,
  });
  const { plan } = experiment;
  const preparedAt = creationTime + plan.startDelayMs + plan.initiatingMs;
  const happen = (at: number, event: ExperimentEvent) => {
    if (at <= now) {
      experiment.progress = step(plan, experiment.progress, event, at);
    }
  };

  happen(creationTime, { type: 'initiated' });
  const refusal = pastRefusal(experiment, run);
  if (refusal) {
    happen(preparedAt, { type: 'refused', refusal });
  } else if (preparedAt <= now) {
    const resolution = resolveTargets({
      template,
      resources: cell.resources,
      accountId: cell.accountId,
      seed: [seed, id],
    });
    experiment.resolvedTargets =
      'resolved' in resolution ? resolution.resolved : [];
    const skipped = outcome === 'preview' ? Object.keys(template.actions) : [];
    happen(preparedAt, { type: 'prepared', skipped });
    const undisturbed = step(
      plan,
      experiment.progress,
      { type: 'elapsed' },
      Infinity,
    );
    const ending =
      outcome === 'simulated'
        ? simulatedEnding({ cell, experiment, undisturbed, living, now })
        : pastEnding(experiment, undisturbed, run);
    if (ending) {
      happen(ending.at, ending.event);
    }
    if (outcome === 'stopped-by-alarm' && ending && ending.at <= now) {
      recordAlarm(cell, experiment, { stoppedAt: ending.at, now });
    }
  }
  happen(now, { type: 'elapsed' });
  living.experiments.recordPast(experiment);
  if (!isTerminal(experiment.progress.status)) {
    cell.fis.engine.resume(experiment);
  }
}
