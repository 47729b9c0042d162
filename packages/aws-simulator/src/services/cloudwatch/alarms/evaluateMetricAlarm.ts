import type { AlarmState } from '../../../worlds/WorldAlarm';
import type { Alarm, AlarmCondition } from './Alarm';
import { comparison } from './comparisons';
import { nextAlarmState } from './nextAlarmState';
import { readDatapoints } from './readDatapoints';
import type { MetricsPlace, SeenPeriod } from './readDatapoints';
import { stateReason, stateReasonData } from './stateReason';

/** A new state with its reasons. */
export interface AlarmVerdict {
  state: AlarmState;
  reason: string;
  reasonData: string;
}

/** How many samples make a percentile statistically significant. */
function samplesNeeded(statistic: string): number {
  const percent = Number(/^p(\d+(?:\.\d+)?)$/.exec(statistic)?.[1] ?? NaN);
  const share = percent / 100;
  return share >= 0.5 ? 10 / (1 - share) : 10 / share;
}

function isInsignificant(alarm: Alarm, range: readonly SeenPeriod[]): boolean {
  const { metric } = alarm.definition;
  const needed = samplesNeeded(metric?.statistic ?? '');
  const recent = range.slice(-(metric?.evaluationPeriods ?? 1));
  return recent.some(
    ({ samples }) => samples !== undefined && samples < needed - 1e-9,
  );
}

/** CloudWatch never fills in what DynamoDB does not report. */
function conditionOf({ definition }: Alarm): AlarmCondition | undefined {
  const condition = definition.metric ?? definition.math;
  return condition && definition.metric?.namespace === 'AWS/DynamoDB'
    ? { treatMissingData: 'ignore', ...condition }
    : condition;
}

/** The state that a metric alarm should change to now, if any. */
export function evaluateMetricAlarm(
  alarm: Alarm,
  place: MetricsPlace,
  now: number,
): AlarmVerdict | undefined {
  const condition = conditionOf(alarm);
  if (!condition) {
    return undefined;
  }
  const range = readDatapoints(alarm.definition, place, now);
  const { isBreaching } = comparison(condition.comparisonOperator);
  const datapoints = range.map(({ value }) => {
    if (value === undefined) {
      return 'missing';
    }
    return isBreaching(value, condition.threshold) ? 'breaching' : 'ok';
  });
  const state = nextAlarmState(datapoints, condition, alarm.state);
  if (state === alarm.state || isInsignificant(alarm, range)) {
    return undefined;
  }
  return {
    state,
    reason: stateReason(condition, range, { from: alarm.state, to: state }),
    reasonData: stateReasonData(alarm.definition, condition, range, now),
  };
}
