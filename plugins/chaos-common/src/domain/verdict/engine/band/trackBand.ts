import { deviatedBins } from '../outcome/deviatedBins';
import type { Track } from '../outcome/Track';
import type { Windows } from '../series/Windows';
import { median } from '../stats/quantile';
import type { Limit } from './calibrate';
import { growBack, growBreaches, markBreaches } from './markBreaches';

/** Scales within which a bin counts as good again. */
const GOOD_SCALES = 2.5;
/** Bins of a hold that may lie outside the band, as noise does. */
const STRAYS = 1;
/** Part of a deviation at which it begins and ends: slopes belong to it. */
const EDGE = 0.25;
/** Most that a single bin may say for or against a recovery. */
const LOUDEST = 8;

/** Typical distance while it deviated; NaN when it never did. */
function levelOf(bins: number[], distances: Float64Array): number {
  const during = bins.map(bin => distances[bin]!);
  return median(during.filter(value => !Number.isNaN(value)));
}

function findBreaches(options: {
  distances: Float64Array;
  windows: Windows;
  limits: Limit[];
  isSaturated?: (bin: number) => boolean;
}): Uint8Array {
  const { distances, windows, limits, isSaturated } = options;
  const window = { from: windows.faultFrom, to: windows.end };
  const breaches = new Uint8Array(distances.length);
  for (const limit of limits) {
    const exceeds = (bin: number) => distances[bin]! > limit.k;
    const marked = new Uint8Array(distances.length);
    markBreaches(marked, exceeds, limit);
    growBreaches(marked, exceeds, window);
    for (let bin = window.from; bin < window.to; bin += 1) {
      if (marked[bin] === 1) breaches[bin] = 1;
    }
  }
  if (isSaturated) {
    markBreaches(breaches, isSaturated, { ...window, m: 2, n: 3 });
  }
  return breaches;
}

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
  const { distances, limits, windows } = options;
  const breaches = findBreaches(options);
  const level = Math.max(
    1,
    levelOf(deviatedBins(breaches, windows.hold), distances),
  );
  const strict = Math.max(...limits.map(({ k }) => k), GOOD_SCALES);
  const edge = Math.min(GOOD_SCALES, Math.max(1, EDGE * level));
  growBack(breaches, bin => distances[bin]! > edge, windows.faultFrom);
  return {
    breaches,
    isKnown: bin => !Number.isNaN(distances[bin] ?? NaN),
    isGood: bins => {
      const levels = bins.map(bin => distances[bin]!);
      if (levels[0]! > edge || levels.some(one => one > strict)) return false;
      return levels.filter(one => one > GOOD_SCALES).length <= STRAYS;
    },
    // Two normal distributions one level apart.
    evidence: bin => {
      const ratio = level * (level / 2 - distances[bin]!);
      return Math.max(-LOUDEST, Math.min(LOUDEST, ratio));
    },
  };
}
