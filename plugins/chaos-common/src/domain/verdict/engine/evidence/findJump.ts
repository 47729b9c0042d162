import { median, quantile, sortNumbers } from '../stats/quantile';

/** Values before a jump; their median is where it starts from. */
const BEFORE = 3;
/** Values after it that all have to be beyond. */
const AFTER = 2;
/** How much a jump must exceed the largest of the baseline. */
const PAIR = 3;
/** The same for a single value, which a lone spike may be. */
const SINGLE = 5;
/** Share of the jumps of a longer past that is noise, which is known better. */
const USUAL = 0.99;
const KNOWN_BETTER = 2 / 3;

/** A value with its position in the series. */
export interface Placed {
  bin: number;
  value: number;
}

/** From the level before to the least of the values after, up. */
function jumpTo(level: number, after: number[]): number {
  return Math.min(...after) - level;
}

/** The larger of a jump up and a jump down. */
function swing(level: number, after: number[]): number {
  const down = level - Math.max(...after);
  return Math.max(jumpTo(level, after), down);
}

/** All jumps within values, over up to some values in between. */
function jumpsOf(values: Float64Array, length: number, lag: number): number[] {
  const jumps: number[] = [];
  for (let from = BEFORE; from + length <= values.length; from += 1) {
    const level = median(values.subarray(from - BEFORE, from));
    const last = Math.min(from + lag + 1, values.length - length);
    let largest = 0;
    for (let start = from; start <= last; start += 1) {
      const after = Array.from(values.subarray(start, start + length));
      largest = Math.max(largest, swing(level, after));
    }
    jumps.push(largest);
  }
  return jumps;
}

/** What jumps the metric makes by itself. */
function usualJump(
  past: Float64Array,
  baseline: Float64Array,
  { length, lag }: { length: number; lag: number },
): number {
  const near = Math.max(0, ...jumpsOf(baseline, length, lag));
  const far = sortNumbers(jumpsOf(past, length, lag));
  return far.length > 0
    ? Math.max(near, KNOWN_BETTER * quantile(far, USUAL))
    : near;
}

/**
 * The first value of a jump that a metric makes when the fault starts, or little
 * later. A metric that wanders slowly is far from its usual value for long
 * times, but it makes no jumps, and one that jumps shows it before the fault: so
 * a jump is held against the largest that the metric made by itself.
 *
 * @param past - values before the baseline, in their order
 * @param baseline - values just before the fault, in their order
 * @param onset - values from the start of the fault on
 * @param lag - by how many values the jump may be late
 * @param least - smallest jump that matters
 */
export function findJump(options: {
  past: Float64Array;
  baseline: Float64Array;
  onset: Placed[];
  lag: number;
  least: number;
  bothSides: boolean;
}): number | undefined {
  const { past, baseline, onset, lag, least, bothSides } = options;
  const level = median(baseline.subarray(-BEFORE));
  const measure = bothSides ? swing : jumpTo;
  const limits = [
    { length: AFTER, factor: PAIR },
    { length: 1, factor: SINGLE },
  ].map(({ length, factor }) => ({
    length,
    limit: Math.max(least, factor * usualJump(past, baseline, { length, lag })),
  }));
  const found = onset.slice(0, lag + 1).find((_, index) =>
    limits.some(({ length, limit }) => {
      const after = onset.slice(index, index + length);
      const values = after.map(({ value }) => value);
      return after.length === length && measure(level, values) > limit;
    }),
  );
  return found?.bin;
}
