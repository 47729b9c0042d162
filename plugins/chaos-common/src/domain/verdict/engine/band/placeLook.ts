import type { Rule } from './rules';
import type { Persistence } from './scanPeak';

/** A rule put on the bins of a run. */
export interface Look extends Persistence {
  from: number;
  /** Exclusive. */
  to: number;
}

const ONSET: Persistence = { m: 4, n: 5 };
/** Bins by which an effect may come late. */
const ONSET_LAG = 2;
/** Part of the fault that must be bad. */
const MOST = 0.6;
/** Bins of a fault from which on they speak as a whole. */
const FEWEST = 6;

/** The bins to look at; undefined where the fault is too short for the rule. */
export function placeLook(
  { look }: Rule,
  window: { from: number; faultTo: number; to: number },
): Look | undefined {
  const { from, faultTo, to } = window;
  if (look === 'onset') {
    const end = Math.min(from + ONSET.n + ONSET_LAG, faultTo, to);
    return end - from < ONSET.n ? undefined : { ...ONSET, from, to: end };
  }
  if (look !== 'fault') return { ...look, from, to };
  // The first bin holds the onset, in part or as a whole.
  const start = from + 1;
  const end = Math.min(faultTo, to);
  const n = end - start;
  if (n < FEWEST) return undefined;
  return { from: start, to: end, m: Math.ceil(MOST * n), n };
}
