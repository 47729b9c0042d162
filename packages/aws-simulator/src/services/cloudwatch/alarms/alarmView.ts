import { dimensionList } from '../shapes';
import type { Alarm, AlarmCondition } from './Alarm';

/** Percentiles and the like have a member of their own. */
function statisticView(statistic: string): object {
  return ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'].includes(
    statistic,
  )
    ? { Statistic: statistic }
    : { ExtendedStatistic: statistic };
}

function commonView(alarm: Alarm): object {
  const { definition, arn, state, reason, reasonData } = alarm;
  const { actions } = definition;
  const transitioned = alarm.history.at(-1)?.at ?? alarm.createdAt;
  return {
    AlarmName: definition.name,
    AlarmArn: arn,
    AlarmDescription: definition.description,
    AlarmConfigurationUpdatedTimestamp: alarm.configuredAt / 1000,
    ActionsEnabled: actions?.isEnabled ?? true,
    OKActions: actions?.onOk ?? [],
    AlarmActions: actions?.onAlarm ?? [],
    InsufficientDataActions: actions?.onInsufficientData ?? [],
    StateValue: state,
    StateReason: reason,
    StateReasonData: reasonData,
    StateUpdatedTimestamp: alarm.stateUpdatedAt / 1000,
    StateTransitionedTimestamp: transitioned / 1000,
  };
}

/** A composite alarm as DescribeAlarms shows it. */
export function compositeAlarmView(alarm: Alarm): object {
  const { rule, suppressor } = alarm.definition;
  return {
    ...commonView(alarm),
    AlarmRule: rule,
    ...(suppressor && {
      ActionsSuppressor: suppressor.alarm,
      ActionsSuppressorWaitPeriod: suppressor.waitSeconds,
      ActionsSuppressorExtensionPeriod: suppressor.extendSeconds,
    }),
  };
}

function conditionView(condition: AlarmCondition): object {
  return {
    Threshold: condition.threshold,
    ComparisonOperator: condition.comparisonOperator,
    EvaluationPeriods: condition.evaluationPeriods,
    DatapointsToAlarm: condition.datapointsToAlarm,
    TreatMissingData: condition.treatMissingData ?? 'missing',
    EvaluateLowSampleCountPercentile: condition.lowSampleCountPercentile,
  };
}

/** A metric alarm as DescribeAlarms shows it. */
export function metricAlarmView(alarm: Alarm): object {
  const { metric, math } = alarm.definition;
  return {
    ...commonView(alarm),
    ...(metric && {
      Namespace: metric.namespace,
      MetricName: metric.metricName,
      Dimensions: dimensionList(metric.dimensions ?? {}),
      ...statisticView(metric.statistic),
      Period: metric.period,
      Unit: metric.unit,
      ...conditionView(metric),
    }),
    ...(math && { Metrics: math.queries, ...conditionView(math) }),
  };
}
