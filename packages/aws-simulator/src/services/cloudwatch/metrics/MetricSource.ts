/** One metric as CloudWatch identifies it. */
export interface MetricIdentity {
  accountId: string;
  region: string;
  namespace: string;
  metricName: string;
  dimensions: Readonly<Record<string, string>>;
}

/** What only the summary is known of: a statistic set of CloudWatch. */
export interface StatisticSet {
  sampleCount: number;
  sum: number;
  minimum: number;
  maximum: number;
}

/** What was measured at one moment, as PutMetricData has it. */
export interface Samples {
  /** Epoch milliseconds; whole minutes, unless the resolution is higher. */
  at: number;
  /** CloudWatch's name of a unit; without, samples have the unit `None`. */
  unit?: string;
  /** The values that were seen … */
  values?: readonly number[];
  /** … and how often each of them; by default once. */
  counts?: readonly number[];
  /** Instead of values. */
  summary?: StatisticSet;
}

/** A stretch of time in epoch milliseconds. */
export interface TimeWindow {
  /** Inclusive. */
  start: number;
  /** Exclusive. */
  end: number;
}

/** Where the samples of metrics come from. */
export interface MetricSource {
  /** The metrics that this source has samples of. */
  list(): readonly MetricIdentity[];
  /** Whether the metric is one of them. */
  knows(metric: MetricIdentity): boolean;
  /**
   * What was measured within a window, oldest first. Equal arguments give
   * equal answers, except that samples of a minute may appear once it is over.
   *
   * @param now - The simulated time; nothing after it is known yet
   */
  samples(
    metric: MetricIdentity,
    window: TimeWindow,
    now: number,
  ): readonly Samples[];
}

/** Text that is equal for equal metrics. */
export function metricKey(metric: MetricIdentity): string {
  const { accountId, region, namespace, metricName, dimensions } = metric;
  const sorted = Object.entries(dimensions).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return JSON.stringify([accountId, region, namespace, metricName, sorted]);
}
