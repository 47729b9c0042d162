import type { AlarmDefinition } from './Alarm';

/** What an alarm watches, as events of its state describe it. */
export function alarmConfiguration(definition: AlarmDefinition): object {
  const { description, rule, metric, math } = definition;
  if (rule !== undefined) {
    return { description, alarmRule: rule };
  }
  const queries = (math?.queries ?? []).map(
    ({ Id, Expression, Label, ReturnData = true, MetricStat }) => ({
      id: Id,
      expression: Expression,
      label: Label,
      returnData: ReturnData,
      ...(MetricStat && {
        metricStat: {
          metric: {
            namespace: MetricStat.Metric.Namespace,
            name: MetricStat.Metric.MetricName,
            dimensions: Object.fromEntries(
              (MetricStat.Metric.Dimensions ?? []).map(({ Name, Value }) => [
                Name,
                Value,
              ]),
            ),
          },
          period: MetricStat.Period,
          stat: MetricStat.Stat,
        },
      }),
    }),
  );
  const single = metric && {
    id: 'm1',
    returnData: true,
    metricStat: {
      metric: {
        namespace: metric.namespace,
        name: metric.metricName,
        dimensions: metric.dimensions ?? {},
      },
      period: metric.period,
      stat: metric.statistic,
    },
  };
  return { description, metrics: single ? [single] : queries };
}
