import type { Alarm } from './Alarm';

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
  const transitioned = alarm.history.at(-1)?.at ?? alarm.createdAt;
  return {
    AlarmName: definition.name,
    AlarmArn: arn,
    AlarmDescription: definition.description,
    AlarmConfigurationUpdatedTimestamp: alarm.createdAt / 1000,
    ActionsEnabled: true,
    OKActions: [],
    AlarmActions: [],
    InsufficientDataActions: [],
    StateValue: state,
    StateReason: reason,
    StateReasonData: reasonData,
    StateUpdatedTimestamp: alarm.stateUpdatedAt / 1000,
    StateTransitionedTimestamp: transitioned / 1000,
  };
}

/** A composite alarm as DescribeAlarms shows it. */
export function compositeAlarmView(alarm: Alarm): object {
  return { ...commonView(alarm), AlarmRule: alarm.definition.rule };
}

/** A metric alarm as DescribeAlarms shows it. */
export function metricAlarmView(alarm: Alarm): object {
  const { metric } = alarm.definition;
  return {
    ...commonView(alarm),
    ...(metric && {
      Namespace: metric.namespace,
      MetricName: metric.metricName,
      Dimensions: Object.entries(metric.dimensions ?? {}).map(
        ([Name, Value]) => ({ Name, Value }),
      ),
      ...statisticView(metric.statistic),
      Period: metric.period,
      Unit: metric.unit,
      Threshold: metric.threshold,
      ComparisonOperator: metric.comparisonOperator,
      EvaluationPeriods: metric.evaluationPeriods,
      DatapointsToAlarm: metric.datapointsToAlarm,
      TreatMissingData: metric.treatMissingData ?? 'missing',
    }),
  };
}
