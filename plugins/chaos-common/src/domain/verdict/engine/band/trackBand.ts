import type { Track } from '../outcome/Track';
import type { Windows } from '../series/Windows';
import { median } from '../stats/quantile';
import type { Limit } from './calibrate';
import { markBreaches } from './markBreaches';

/** Scales within which a bin counts as good again. */
const GOOD_SCALES = 2.5;
/** Part of a deviation that must be gone before it counts as over. */
const GONE = 0.5;
/** Bins of a hold that may lie outside the band, as noise does. */
const STRAYS = 1;

/**
 * Follows a signal by its distance from the baseline.
 *
 * @param distances - scales above the usual value, bad is up; NaN for gaps
 * @param isSaturated - whether a bin is at a ceiling that hides how bad it is
 */
export function trackBand(options: {
  distances: Float64Array;
  windows: Windows;
  limits: Limit[];
  isSaturated?: (bin: number) => boolean;
}): Track {
  const { distances, windows, limits, isSaturated } = options;
  const window = { from: windows.faultFrom, to: windows.end };
  const breaches = new Uint8Array(distances.length);
  for (const limit of limits) {
    markBreaches(breaches, bin => distances[bin]! > limit.k, limit);
  }
  if (isSaturated) {
    markBreaches(breaches, isSaturated, { ...window, m: 2, n: 3 });
  }

  const breaching = distances.filter((_, bin) => breaches[bin] === 1);
  const gone = GONE * median(breaching);
  const strict = limits[0]?.k ?? GOOD_SCALES;
  const band = Math.min(strict, GOOD_SCALES);
  return {
    breaches,
    isKnown: bin => !Number.isNaN(distances[bin] ?? NaN),
    isGood: bins => {
      const levels = bins.map(bin => distances[bin]!);
      if (levels[0]! > band || levels.some(level => level > strict))
        return false;
      const outside = levels.filter(level => level > band).length;
      return outside <= STRAYS && median(levels) <= Math.min(band, gone);
    },
  };
}
