import type {
  Alarm,
  AlarmTransition,
} from '../services/cloudwatch/alarms/Alarm';
import { evaluationInterval } from '../services/cloudwatch/alarms/AlarmEvaluator';
import { evaluateMetricAlarm } from '../services/cloudwatch/alarms/evaluateMetricAlarm';
import { identityOf } from '../services/cloudwatch/alarms/readDatapoints';
import type { Cell } from '../state/Cell';
import type { LivingWorld } from '../world/LivingWorld';

/** CloudWatch keeps the history of an alarm so long. */
const RETENTION_MS = 30 * 24 * 3600 * 1000;

/** A stretch of time in epoch milliseconds. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * How an alarm changed its state during a stretch of time at whose start it was
 * OK.
 */
export function* transitionsDuring(
  alarm: Alarm,
  cell: Cell,
  { start, end }: Stretch,
): Generator<AlarmTransition> {
  const every = evaluationInterval(alarm.definition);
  const seen: Alarm = { ...alarm, state: 'OK' };
  for (let at = Math.ceil(start / every) * every; at <= end; at += every) {
    const verdict = evaluateMetricAlarm(seen, cell, at);
    if (verdict) {
      const { state: to, reason, reasonData } = verdict;
      const { state: from, reason: reasonBefore } = seen;
      const { reasonData: reasonDataBefore } = seen;
      Object.assign(seen, { state: to, reason, reasonData });
      yield {
        at,
        from,
        to,
        reason,
        reasonData,
        reasonBefore,
        reasonDataBefore,
      };
    }
  }
}

/** Whether the world, rather than a script, says what an alarm does. */
export function followsWorld(
  { definition, isPut }: Alarm,
  cell: Cell,
  living: LivingWorld,
): boolean {
  const identity = identityOf(definition, cell);
  const { schedule, reactsTo } = definition;
  return (
    !isPut &&
    !schedule &&
    !reactsTo &&
    identity !== undefined &&
    living.calmness(identity) !== undefined
  );
}

/**
 * How an alarm of the world changed its state before the simulator started. It
 * is computed when somebody asks for it first.
 */
export function pastOf(
  alarm: Alarm,
  cell: Cell,
  living: LivingWorld,
  startedAt: number,
): () => readonly AlarmTransition[] {
  let computed: readonly AlarmTransition[] | undefined;
  return () => {
    if (!computed) {
      const identity = identityOf(alarm.definition, cell);
      const periods = identity ? living.disturbancesOf(identity) : [];
      const oldest = startedAt - RETENTION_MS;
      computed = periods
        .map(({ start, end }) => ({ start, end: Math.min(end, startedAt) }))
        .filter(({ start, end }) => end > oldest && start < startedAt)
        .flatMap(stretch => [...transitionsDuring(alarm, cell, stretch)]);
    }
    return computed;
  };
}
