import { metricKey } from './MetricSource';
import type {
  MetricIdentity,
  MetricSource,
  Samples,
  TimeWindow,
} from './MetricSource';

const MINUTE_MS = 60_000;

/** What was measured in one minute. */
export type MinuteSamples = Omit<Samples, 'at' | 'unit'>;

/** A metric that is a pure function of time. */
export interface MetricFunction {
  namespace: string;
  metricName: string;
  dimensions?: Readonly<Record<string, string>>;
  unit?: string;
  /**
   * What was measured in the minute that begins at `minute` (epoch
   * milliseconds); a number stands for one sample, undefined for none.
   */
  at(minute: number): number | MinuteSamples | undefined;
}

/**
 * Metrics of one account and region that are pure functions of time, so that
 * their past exists without having been recorded. The samples of a minute
 * appear when it is over.
 *
 * @example
 * ```ts
 * cell.metrics.addSource(
 *   FunctionMetrics.of(cell, [
 *     { namespace: 'Shop', metricName: 'Requests', at: minute => load(minute) },
 *   ]),
 * );
 * ```
 */
export class FunctionMetrics implements MetricSource {
  static of(
    place: { accountId: string; region: string },
    functions: Iterable<MetricFunction>,
  ): FunctionMetrics {
    const metrics = new Map<string, [MetricIdentity, MetricFunction]>();
    for (const each of functions) {
      const { namespace, metricName, dimensions = {} } = each;
      const { accountId, region } = place;
      const metric = { accountId, region, namespace, metricName, dimensions };
      metrics.set(metricKey(metric), [metric, each]);
    }
    return new FunctionMetrics(metrics);
  }

  private constructor(
    private readonly metrics: ReadonlyMap<
      string,
      [MetricIdentity, MetricFunction]
    >,
  ) {}

  list(): MetricIdentity[] {
    return [...this.metrics.values()].map(([metric]) => metric);
  }

  knows(metric: MetricIdentity): boolean {
    return this.metrics.has(metricKey(metric));
  }

  samples(
    metric: MetricIdentity,
    { start, end }: TimeWindow,
    now: number,
  ): Samples[] {
    const [, found] = this.metrics.get(metricKey(metric)) ?? [];
    const samples: Samples[] = [];
    const first = Math.ceil(start / MINUTE_MS) * MINUTE_MS;
    const last = Math.min(end - 1, now - MINUTE_MS);
    for (let at = first; found && at <= last; at += MINUTE_MS) {
      const measured = found.at(at);
      if (typeof measured === 'number') {
        samples.push({ at, unit: found.unit, values: [measured] });
      } else if (measured) {
        const { values, counts, summary } = measured;
        samples.push({ at, unit: found.unit, values, counts, summary });
      }
    }
    return samples;
  }
}
