import type { CellMetrics } from '../metrics/CellMetrics';
import type { MetricIdentity } from '../metrics/MetricSource';
import { parseStatistic } from '../metrics/statistic';
import { runQueries } from '../queries/runQueries';
import type { AlarmDefinition } from './Alarm';

/** CloudWatch looks some periods further back than it evaluates. */
const MORE_PERIODS = 2;

/** What an alarm sees of one period. */
export interface SeenPeriod {
  /** Start in epoch milliseconds. */
  at: number;
  value?: number;
  /** How many samples it has, where the alarm looks at one metric. */
  samples?: number;
}

/** Whose metrics an alarm sees. */
export interface MetricsPlace {
  accountId: string;
  region: string;
  metrics: CellMetrics;
}

/** The period of an alarm in seconds; of metric math, the longest. */
export function periodOf({ metric, math }: AlarmDefinition): number {
  const periods = (math?.queries ?? []).flatMap(
    ({ MetricStat, Period }) => MetricStat?.Period ?? Period ?? [],
  );
  return metric?.period ?? Math.max(1, ...periods);
}

/** How far an alarm looks back, in milliseconds. */
export function evaluationRange(definition: AlarmDefinition): number {
  const { evaluationPeriods = 1 } = definition.metric ?? definition.math ?? {};
  return (evaluationPeriods + MORE_PERIODS) * periodOf(definition) * 1000;
}

/** The one metric that an alarm looks at. */
export function identityOf(
  { metric }: AlarmDefinition,
  { accountId, region }: Pick<MetricsPlace, 'accountId' | 'region'>,
): MetricIdentity | undefined {
  if (!metric) {
    return undefined;
  }
  const { namespace, metricName, dimensions = {} } = metric;
  return { accountId, region, namespace, metricName, dimensions };
}

function valuesOf(
  definition: AlarmDefinition,
  place: MetricsPlace,
  window: { start: number; end: number },
): { values: Map<number, number>; samples?: Map<number, number> } {
  const { metric, math } = definition;
  const now = window.end;
  const asMap = ({ times, values }: { times: number[]; values: number[] }) =>
    new Map(times.map((time, index) => [time, values[index] ?? NaN]));
  if (math) {
    const results = runQueries(math.queries, {
      ...place,
      windowFor: () => window,
      now,
    });
    const series = results[0]?.series[0];
    return { values: asMap(series ?? { times: [], values: [] }) };
  }
  const statistic = parseStatistic(metric?.statistic ?? '');
  const count = parseStatistic('SampleCount');
  if (!metric || !statistic || !count) {
    return { values: new Map() };
  }
  const { namespace, metricName, dimensions = {}, period, unit } = metric;
  const { accountId, region } = place;
  const identity = { accountId, region, namespace, metricName, dimensions };
  const request = { metric: identity, period, unit, window, now };
  const needsCount = metric.lowSampleCountPercentile === 'ignore';
  return {
    values: asMap(place.metrics.series({ ...request, statistic })),
    samples: needsCount
      ? asMap(place.metrics.series({ ...request, statistic: count }))
      : undefined,
  };
}

/** The evaluation range of an alarm that ends now, oldest period first. */
export function readDatapoints(
  definition: AlarmDefinition,
  place: MetricsPlace,
  now: number,
): SeenPeriod[] {
  const { evaluationPeriods = 1 } = definition.metric ?? definition.math ?? {};
  const count = evaluationPeriods + MORE_PERIODS;
  const length = periodOf(definition) * 1000;
  const start = now - count * length;
  const seen = valuesOf(definition, place, { start, end: now });
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * length;
    return { at, value: seen.values.get(at), samples: seen.samples?.get(at) };
  });
}
