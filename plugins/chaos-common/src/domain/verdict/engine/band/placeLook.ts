import { findShift } from './findShift';
import { findTotal, Total } from './findTotal';
import type { Reading } from './readBins';
import type { Rule } from './rules';
import { Persistence, scanPeak } from './scanPeak';

/** The bins that a rule looks at. */
export interface Span {
  from: number;
  /** Exclusive. */
  to: number;
}

/** A rule put on the bins of a run. */
export interface Look extends Span {
  look: Persistence | 'total' | 'shift';
}

/** The bins to look at. */
export function placeLook({ look }: Rule, { from, to }: Span): Look {
  return { look, from, to };
}

/** The stretch that is farthest out as a whole. */
export function findStretch(
  { distances, ratios }: Reading,
  { look, ...span }: Look & { look: 'total' | 'shift' },
): Total {
  return look === 'total'
    ? findTotal(distances, span)
    : findShift(ratios, span);
}

/** How far out the bins are by a look, in the terms of its limit. */
export function peakOf(reading: Reading, { look, ...span }: Look): number {
  if (typeof look === 'object') return scanPeak(reading.distances, look, span);
  return findStretch(reading, { look, ...span }).peak;
}
