import { REASONS } from '../services/fis/lifecycle';
import type { ExperimentProgress } from '../services/fis/lifecycle';
import type { ExperimentRecord } from '../services/fis/model/Experiment';
import type { Cell } from '../state/Cell';
import type { LivingWorld } from '../world/LivingWorld';
import { transitionsDuring } from './pastAlarm';
import type { PastEnding } from './pastEnding';

/** How long FIS took to notice the alarm. */
const ALARM_NOTICE_MS = 1500;

/** When one of the stop alarms went off first. */
function firstAlarm(
  cell: Cell,
  experiment: ExperimentRecord,
  stretch: { start: number; end: number },
): number | undefined {
  const moments = experiment.template.stopConditions.flatMap(({ value }) => {
    const alarm = cell.alarms.byArn(value ?? '');
    if (!alarm?.past) {
      return [];
    }
    for (const { at, to } of transitionsDuring(alarm, cell, stretch)) {
      if (to === 'ALARM') return [at];
    }
    return [];
  });
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

/**
 * What cut a past run short according to the metrics of the world.
 *
 * @param undisturbed - The run as it would have gone without stop alarms
 */
export function simulatedEnding(input: {
  cell: Cell;
  experiment: ExperimentRecord;
  undisturbed: ExperimentProgress;
  living: LivingWorld;
  now: number;
}): PastEnding | undefined {
  const { cell, experiment, undisturbed, living, now } = input;
  const before = experiment.progress;
  experiment.progress = undisturbed;
  living.experiments.recordPast(experiment);
  const { creationTime, endTime = now } = undisturbed;
  const firedAt = firstAlarm(cell, experiment, {
    start: creationTime,
    end: Math.min(endTime, now),
  });
  living.experiments.forget(experiment);
  experiment.progress = before;
  return firedAt === undefined
    ? undefined
    : {
        at: firedAt + ALARM_NOTICE_MS,
        event: { type: 'stopRequested', reason: REASONS.stopCondition },
      };
}
