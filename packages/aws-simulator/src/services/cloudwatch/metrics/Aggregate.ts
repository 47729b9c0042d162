import type { Samples } from './MetricSource';

/** Everything that was measured within one period. */
export class Aggregate {
  count = 0;
  sum = 0;
  minimum = Infinity;
  maximum = -Infinity;
  /** False once only a summary of some samples is known. */
  #isRaw = true;
  readonly #values: [value: number, count: number][] = [];

  add({ values = [], counts, summary }: Samples): void {
    values.forEach((value, index) =>
      this.#addValue(value, counts?.[index] ?? 1),
    );
    if (summary) {
      this.#addSummary(summary);
    }
  }

  /**
   * Values with their counts, smallest first; undefined where they cannot be
   * told: for summaries, and below zero, as in CloudWatch.
   */
  sorted(): [value: number, count: number][] | undefined {
    return this.#isRaw && this.minimum >= 0
      ? this.#values.sort(([a], [b]) => a - b)
      : undefined;
  }

  #addValue(value: number, count: number): void {
    if (count > 0) {
      this.count += count;
      this.sum += value * count;
      this.minimum = Math.min(this.minimum, value);
      this.maximum = Math.max(this.maximum, value);
      this.#values.push([value, count]);
    }
  }

  #addSummary(summary: NonNullable<Samples['summary']>): void {
    const { sampleCount, sum, minimum, maximum } = summary;
    if (sampleCount <= 0) {
      return;
    }
    this.count += sampleCount;
    this.sum += sum;
    this.minimum = Math.min(this.minimum, minimum);
    this.maximum = Math.max(this.maximum, maximum);
    if (sampleCount === 1 || minimum === maximum) {
      this.#values.push([minimum, sampleCount]);
    } else {
      this.#isRaw = false;
    }
  }
}
