/** One metric as CloudWatch identifies it. */
export interface MetricIdentity {
  accountId: string;
  region: string;
  namespace: string;
  metricName: string;
  dimensions: Readonly<Record<string, string>>;
}

/** Where the values of metrics come from. */
export interface MetricSource {
  /**
   * The statistic over one period, or undefined when there were no samples.
   * Equal arguments give equal answers.
   *
   * @param start - Start of the period in epoch milliseconds
   * @param period - Length of the period in seconds
   */
  value(
    metric: MetricIdentity,
    statistic: string,
    start: number,
    period: number,
  ): number | undefined;
}
