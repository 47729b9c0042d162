import { operation } from '../../../server/Service';
import { integer, string, structure } from '../../../server/shapes';
import { metricAlarmView } from '../alarms/alarmView';
import { dimensionMap, dimensions, statistic, unit } from '../shapes';

function sorted(dimensionsOf: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(dimensionsOf).sort());
}

export const describeAlarmsForMetric = operation({
  name: 'DescribeAlarmsForMetric',
  input: structure(
    {
      MetricName: string({ min: 1, max: 255 }),
      Namespace: string({ min: 1, max: 255 }),
    },
    {
      Statistic: statistic,
      ExtendedStatistic: string(),
      Dimensions: dimensions,
      Period: integer({ min: 1 }),
      Unit: unit,
    },
  ),
  handle(request, { cell }) {
    const { MetricName, Namespace, Period, Unit } = request;
    const wantedStatistic = request.Statistic ?? request.ExtendedStatistic;
    const wantedDimensions = sorted(dimensionMap(request.Dimensions));
    const found = cell.alarms.list().filter(({ definition: { metric } }) => {
      return (
        metric?.metricName === MetricName &&
        metric.namespace === Namespace &&
        sorted(metric.dimensions ?? {}) === wantedDimensions &&
        [undefined, metric.statistic].includes(wantedStatistic) &&
        [undefined, metric.period].includes(Period) &&
        [undefined, metric.unit].includes(Unit)
      );
    });
    return { MetricAlarms: found.map(metricAlarmView) };
  },
});
