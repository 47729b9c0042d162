import { quantile } from '../stats/quantile';
import { robustScale, tailScale } from '../stats/robustScale';
import type { Side } from './distance';

/** Usual value and usual deviation from it. */
export interface Band {
  center: number;
  scale: number;
  /** Smallest scale that the kind of metric allows. */
  floor: number;
}

/** How a band is fitted to a kind of metric. */
export interface Fitting {
  /** Smallest scale for a centre. */
  floor(center: number): number;
  /** The bad side, if values have a long tail there. */
  tail?: Side;
}

/** Values that are no gaps, in their order. */
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
 */
export function fitBand(baseline: Float64Array, fitting: Fitting): Band {
  const sorted = baseline.sort();
  const center = quantile(sorted, 0.5);
  const floor = fitting.floor(center);
  const tail = fitting.tail === undefined ? 0 : tailScale(sorted, fitting.tail);
  return { center, floor, scale: Math.max(robustScale(sorted), tail, floor) };
}
