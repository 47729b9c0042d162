import type { Track } from '../outcome/Track';
import type { Windows } from '../series/Windows';
import { chanceOf } from './chanceOf';
import { Counts, pool, Proportion, shareOf } from './Proportion';

const BINS = 3;
/** Part of the usual traffic without which a recovery proves nothing. */
const ENOUGH_TRAFFIC = 0.5;

/** What a ratio is compared with, and when the difference matters. */
export interface RatioBaseline {
  before: Proportion;
  /** Requests per bin before the fault. */
  usualTraffic: number;
  dispersion: number;
  /** Smallest difference that matters, as a share. */
  minEffect: number;
  /** Chance below which a stretch of bins counts as a breach. */
  alpha: number;
}

/** Follows a share of bad events by counting them over three bins at a time. */
export function trackRatio(
  counts: Counts,
  windows: Windows,
  baseline: RatioBaseline,
): Track {
  const { before, dispersion, minEffect, alpha } = baseline;
  const usual = shareOf(before);
  const breaches = new Uint8Array(counts.all.length);
  const exceeds = (bin: number) =>
    counts.all[bin]! > 0 &&
    counts.bad[bin]! / counts.all[bin]! >= usual + minEffect;

  const last = Math.max(windows.faultFrom + 1, windows.end - BINS + 1);
  for (let from = windows.faultFrom; from < last; from += 1) {
    const to = Math.min(windows.end, from + BINS);
    const seen = pool(counts, from, to);
    if (shareOf(seen) - usual < minEffect) continue;
    if (chanceOf(seen, before, dispersion) >= alpha) continue;
    for (let bin = from; bin < to; bin += 1)
      if (exceeds(bin)) breaches[bin] = 1;
  }
  return {
    breaches,
    isKnown: bin => counts.all[bin]! > 0,
    isGood: bins => {
      const rates = bins.map(bin =>
        shareOf({ bad: counts.bad[bin]!, all: counts.all[bin]! }),
      );
      if (rates[0]! >= usual + minEffect) return false;
      const held = bins.reduce(
        (sum, bin) => ({
          bad: sum.bad + counts.bad[bin]!,
          all: sum.all + counts.all[bin]!,
        }),
        { bad: 0, all: 0 },
      );
      return (
        shareOf(held) < usual + minEffect &&
        held.all >= ENOUGH_TRAFFIC * baseline.usualTraffic * bins.length
      );
    },
  };
}
