import type { Samples, StatisticSet } from './MetricSource';

/** Everything that was measured within one period. */
export class Aggregate {
  count = 0;
  sum = 0;
  minimum = Infinity;
  maximum = -Infinity;
  readonly #samples: Samples[] = [];

  add(samples: Samples): void {
    const { values, counts, summary } = samples;
    this.#samples.push(samples);
    for (let index = 0; values && index < values.length; index += 1) {
      const value = values[index] ?? NaN;
      const count = counts?.[index] ?? 1;
      if (count > 0) {
        this.count += count;
        this.sum += value * count;
        this.minimum = Math.min(this.minimum, value);
        this.maximum = Math.max(this.maximum, value);
      }
    }
    if (summary && summary.sampleCount > 0) {
      this.count += summary.sampleCount;
      this.sum += summary.sum;
      this.minimum = Math.min(this.minimum, summary.minimum);
      this.maximum = Math.max(this.maximum, summary.maximum);
    }
  }

  /**
   * Values with their counts, smallest first; undefined where they cannot be
   * told: for summaries, and below zero, as in CloudWatch.
   */
  sorted(): [value: number, count: number][] | undefined {
    if (this.minimum < 0) {
      return undefined;
    }
    const found: [value: number, count: number][] = [];
    for (const { values = [], counts, summary } of this.#samples) {
      if (summary && summary.sampleCount > 0) {
        if (!isOneValue(summary)) {
          return undefined;
        }
        found.push([summary.minimum, summary.sampleCount]);
      }
      values.forEach((value, index) => {
        const count = counts?.[index] ?? 1;
        if (count > 0) {
          found.push([value, count]);
        }
      });
    }
    return found.sort(([a], [b]) => a - b);
  }
}

function isOneValue({ sampleCount, minimum, maximum }: StatisticSet): boolean {
  return sampleCount === 1 || minimum === maximum;
}
