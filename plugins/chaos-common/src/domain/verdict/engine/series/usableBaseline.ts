import { usable } from '../band/fitBand';
import type { PreparedSignal } from './prepareSignal';
import { BASELINE_BINS } from './Windows';

/** Seconds from which on bins are too rare to fill half an hour. */
const COARSE_SECONDS = 300;
/** How far back the baseline reaches for values that replace gaps, in bins. */
const REACH = 2 * BASELINE_BINS;
const COARSE_REACH = 2016;
const FEWEST_NEAR = 10;
const FEWEST_NEAR_COARSE = 2;

/** Whether bins are five minutes or longer. */
export function isCoarse({ grid }: PreparedSignal): boolean {
  return grid.period >= COARSE_SECONDS;
}

/**
 * Where the baseline begins: at its 30 bins, or further back where gaps, such
 * as earlier experiments that were masked out, leave fewer than 30 values.
 */
export function baselineStart(prepared: PreparedSignal): number {
  const { values, windows } = prepared;
  const { baselineFrom, baselineTo } = windows;
  const reach = isCoarse(prepared) ? COARSE_REACH : REACH;
  const earliest = Math.max(0, baselineTo - reach);
  let found = usable(values, baselineFrom, baselineTo).length;
  let from = baselineFrom;
  while (from > earliest && found < BASELINE_BINS) {
    from -= 1;
    if (!Number.isNaN(values[from]!)) found += 1;
  }
  return from;
}

/**
 * Whether there is enough to say what is usual. Metrics of five minutes may
 * take it from their history, as long as they are alive now.
 */
export function hasBaseline(prepared: PreparedSignal): boolean {
  const { values, windows } = prepared;
  const { baselineFrom, baselineTo } = windows;
  if (usable(values, baselineFrom, baselineTo).length >= FEWEST_NEAR) {
    return true;
  }
  const near = usable(values, baselineTo - FEWEST_NEAR_COARSE, baselineTo);
  const all = usable(values, baselineStart(prepared), baselineTo);
  return (
    isCoarse(prepared) &&
    near.length >= FEWEST_NEAR_COARSE &&
    all.length >= FEWEST_NEAR
  );
}
