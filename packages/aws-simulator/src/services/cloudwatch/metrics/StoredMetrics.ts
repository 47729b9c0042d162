import { metricKey } from './MetricSource';
import type {
  MetricIdentity,
  MetricSource,
  Samples,
  TimeWindow,
} from './MetricSource';

/** Index of the first item at or after a moment. */
function lowerBound(samples: readonly Samples[], at: number): number {
  let low = 0;
  let high = samples.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((samples[middle]?.at ?? Infinity) < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** What clients put with PutMetricData. */
export class StoredMetrics implements MetricSource {
  readonly #metrics = new Map<
    string,
    { metric: MetricIdentity; samples: Samples[] }
  >();

  /** @param announce - Called when a metric is seen for the first time */
  constructor(private readonly announce: () => void = () => {}) {}

  put(metric: MetricIdentity, samples: Samples): void {
    const key = metricKey(metric);
    const known = this.#metrics.get(key);
    const entry = known ?? { metric, samples: [] };
    this.#metrics.set(key, entry);
    // After everything of the same moment, so that the order of arrival stays.
    const index = lowerBound(entry.samples, samples.at + 1);
    entry.samples.splice(index, 0, samples);
    if (!known) {
      this.announce();
    }
  }

  list(): MetricIdentity[] {
    return [...this.#metrics.values()].map(({ metric }) => metric);
  }

  knows(metric: MetricIdentity): boolean {
    return this.#metrics.has(metricKey(metric));
  }

  /** When the metric was last seen, in epoch milliseconds. */
  lastSeen(metric: MetricIdentity): number | undefined {
    return this.#metrics.get(metricKey(metric))?.samples.at(-1)?.at;
  }

  samples(
    metric: MetricIdentity,
    { start, end }: TimeWindow,
    now: number,
  ): Samples[] {
    const { samples } = this.#metrics.get(metricKey(metric)) ?? { samples: [] };
    const until = Math.min(end, now + 1);
    return samples.slice(
      lowerBound(samples, start),
      lowerBound(samples, until),
    );
  }
}
