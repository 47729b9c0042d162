import { operation } from '../../../server/Service';
import {
  Infer,
  integer,
  list,
  string,
  structure,
  timestamp,
} from '../../../server/shapes';
import {
  invalidParameterCombination,
  invalidParameterValue,
  missingParameter,
} from '../errors';
import type { Series } from '../metrics/Series';
import { parseStatistic } from '../metrics/statistic';
import { checkPeriod } from '../queries/metricDataQuery';
import { alignedWindow } from '../queries/retention';
import { dimensionMap, dimensions, statistic, unit } from '../shapes';

const MAX_DATAPOINTS = 1440;

const input = structure(
  {
    Namespace: string({ min: 1, max: 255 }),
    MetricName: string({ min: 1, max: 255 }),
    StartTime: timestamp(),
    EndTime: timestamp(),
    Period: integer({ min: 1 }),
  },
  {
    Dimensions: dimensions,
    Statistics: list(statistic, { min: 1, max: 5 }),
    ExtendedStatistics: list(string({ min: 1 }), { min: 1, max: 10 }),
    Unit: unit,
  },
);

function check(request: Infer<typeof input>): void {
  const { StartTime, EndTime, Period, Statistics, ExtendedStatistics } =
    request;
  checkPeriod(Period, 'the request');
  if (EndTime <= StartTime) {
    throw invalidParameterValue(
      'The parameter StartTime must be less than the parameter EndTime.',
    );
  }
  if (!Statistics && !ExtendedStatistics) {
    throw missingParameter(
      'Must specify either Statistics or ExtendedStatistics.',
    );
  }
  const unknown = ExtendedStatistics?.find(name => !parseStatistic(name));
  if (unknown !== undefined) {
    throw invalidParameterValue(
      `The value ${unknown} for parameter ExtendedStatistics.member is not valid.`,
    );
  }
  const count = Math.ceil((EndTime - StartTime) / (Period * 1000));
  if (count > MAX_DATAPOINTS) {
    throw invalidParameterCombination(
      `You have requested up to ${count} datapoints, which exceeds the limit of ${MAX_DATAPOINTS}. You may reduce the datapoints requested by increasing Period, or decreasing the time range.`,
    );
  }
}

/** A datapoint as the API shows it. */
interface Point {
  Timestamp: number;
  Unit: string;
  ExtendedStatistics?: Record<string, number>;
  [statistic: string]: unknown;
}

/** The datapoints that have this unit, oldest first. */
function datapoints(
  unitOfPoints: string,
  names: { simple: readonly string[]; extended: readonly string[] },
  seriesOf: (statisticName: string, ofUnit: string) => Series,
): Point[] {
  const points = new Map<number, Point>();
  const each = (name: string, note: (point: Point, value: number) => void) => {
    const { times, values } = seriesOf(name, unitOfPoints);
    times.forEach((time, index) => {
      const fresh = { Timestamp: time / 1000, Unit: unitOfPoints };
      const point: Point = points.get(time) ?? fresh;
      points.set(time, point);
      note(point, values[index] ?? NaN);
    });
  };
  for (const name of names.simple) {
    each(name, (point, value) => {
      point[name] = value;
    });
  }
  for (const name of names.extended) {
    each(name, (point, value) => {
      point.ExtendedStatistics = { ...point.ExtendedStatistics, [name]: value };
    });
  }
  return [...points.values()].sort((a, b) => a.Timestamp - b.Timestamp);
}

export const getMetricStatistics = operation({
  name: 'GetMetricStatistics',
  input,
  handle(request, { cell: { accountId, region, metrics }, now }) {
    check(request);
    const { Namespace, MetricName, Period: period, Unit } = request;
    const names = {
      simple: request.Statistics ?? [],
      extended: request.ExtendedStatistics ?? [],
    };
    const metric = {
      accountId,
      region,
      namespace: Namespace,
      metricName: MetricName,
      dimensions: dimensionMap(request.Dimensions),
    };
    const asked = { start: request.StartTime, end: request.EndTime };
    const window = alignedWindow(asked, period, now);
    const units = Unit ? [Unit] : metrics.units(metric, window, now);
    const seriesOf = (name: string, ofUnit: string) =>
      metrics.series({
        metric,
        statistic: parseStatistic(name) ?? (() => undefined),
        period,
        unit: ofUnit,
        window,
        now,
      });
    return {
      Label: MetricName,
      Datapoints: units.flatMap(each => datapoints(each, names, seriesOf)),
    };
  },
});
