import { findTotal } from './findTotal';
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
  /** How many bins must be bad; undefined where they speak as a whole. */
  persistence?: Persistence;
}

/** The bins to look at. */
export function placeLook({ look }: Rule, { from, to }: Span): Look {
  return look === 'total' ? { from, to } : { from, to, persistence: look };
}

/** How far out the values are by a look, in its scales. */
export function peakOf(values: ArrayLike<number>, look: Look): number {
  return look.persistence
    ? scanPeak(values, look.persistence, look)
    : findTotal(values, look).peak;
}
