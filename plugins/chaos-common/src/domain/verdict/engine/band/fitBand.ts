import { quantile } from '../stats/quantile';
import { robustScale } from '../stats/robustScale';

/** Usual value and usual deviation from it. */
export interface Band {
  center: number;
  scale: number;
}

/** Values that are no gaps, ascending. */
export function usable(
  values: Float64Array,
  from: number,
  to: number,
): Float64Array {
  const kept = new Float64Array(Math.max(0, to - from));
  let count = 0;
  for (let i = Math.max(0, from); i < to && i < values.length; i += 1) {
    const value = values[i]!;
    if (!Number.isNaN(value)) {
      kept[count] = value;
      count += 1;
    }
  }
  return kept.subarray(0, count);
}

/**
 * Fits a band to a baseline.
 *
 * @param baseline - without gaps, in any order; sorted in place
 * @param floor - smallest scale for a centre
 */
export function fitBand(
  baseline: Float64Array,
  floor: (center: number) => number,
): Band {
  const sorted = baseline.sort();
  const center = quantile(sorted, 0.5);
  return { center, scale: Math.max(robustScale(sorted), floor(center)) };
}
