import { markBreaches } from '../band/markBreaches';
import type { Span } from '../band/placeLook';
import { autocorrelation } from '../stats/autocorrelation';
import { median } from '../stats/quantile';
import { ranksOf } from '../stats/ranksOf';
import type { Terms } from './toTerms';

/** Ranges of the baseline by which bins must exceed it. */
const LATER = { m: 2, n: 3, ranges: 2 };
const AT_ONCE = { m: 4, n: 5, ranges: 0.5 };
/** The same for slowness, as far as it is more than chance. */
const RANGES_OF_SLOW = 5;
const SLOW_BY_CHANCE = 0.2;

interface Range {
  low: number;
  high: number;
}

function rangeOf(values: Float64Array): Range {
  return {
    low: values.reduce((a, b) => Math.min(a, b)),
    high: values.reduce((a, b) => Math.max(a, b)),
  };
}

/** Range that stretches of the past have, as long as the baseline is. */
function usualRange(past: Float64Array, length: number): number {
  const ranges: number[] = [];
  for (let to = past.length; to >= length; to -= length) {
    const { low, high } = rangeOf(past.subarray(to - length, to));
    ranges.push(high - low);
  }
  return ranges.length > 0 ? median(ranges) : 0;
}

/**
 * Marks bins that are farther out than a wandering metric gets. What comes as
 * late as the metric may have wandered has to be farther out. The margins let
 * about 1 in 10,000 quiet half hours pass, whether values are independent or
 * 0.98 of the one before (simulated first-order autoregressions).
 *
 * @param past - values before the baseline, in their order
 * @param baseline - values just before the fault, in their order
 */
export function markExcursions(
  breaches: Uint8Array,
  { values, least, bothSides }: Terms,
  options: {
    past: Float64Array;
    baseline: Float64Array;
    span: Span;
    /** Bins by which the fault may show late. */
    lag: number;
  },
): void {
  const { past, baseline, span, lag } = options;
  const memory = autocorrelation(ranksOf(baseline)) - SLOW_BY_CHANCE;
  const slowness = RANGES_OF_SLOW * Math.max(0, memory);
  const { low, high } = rangeOf(baseline);
  const range = Math.max(high - low, usualRange(past, baseline.length));
  const soon = Math.min(span.to, span.from + lag + AT_ONCE.n);
  for (const { to, ranges, m, n } of [
    { to: span.to, ...LATER },
    { to: soon, ...AT_ONCE },
  ]) {
    const margin = Math.max(least, (ranges + slowness) * range);
    const look = { from: span.from, to, m, n };
    markBreaches(breaches, bin => values[bin]! > high + margin, look);
    if (bothSides) {
      markBreaches(breaches, bin => values[bin]! < low - margin, look);
    }
  }
}
