import { deviatedBins } from '../outcome/deviatedBins';
import type { Track } from '../outcome/Track';
import type { Windows } from '../series/Windows';
import { median } from '../stats/quantile';
import type { Limit } from './calibrate';
import { markLimit } from './markLimit';
import { growBreaches, markBreaches } from './markBreaches';
import type { Noise } from './noiseOf';
import type { Reading } from './readBins';

/** Scales within which a bin counts as good again. */
const GOOD_SCALES = 2.5;
/** Bins of a hold that may lie outside the band, as noise does. */
const STRAYS = 1;
/** Part of a deviation at which it begins and ends: slopes belong to it. */
const EDGE = 0.25;

/** Median of what is known; NaN when nothing is. */
function typical(values: number[]): number {
  return median(values.filter(value => !Number.isNaN(value)));
}

/** Marks what breaches, from the first bin to judge on. */
function findBreaches(
  reading: Reading,
  limits: Limit[],
  isSaturated?: (bin: number) => boolean,
): Uint8Array {
  const { distances } = reading;
  const window = { from: 0, to: distances.length };
  const breaches = new Uint8Array(distances.length);
  for (const limit of limits) {
    const marked = new Uint8Array(distances.length);
    markLimit(marked, reading, limit);
    if (typeof limit.look === 'object') {
      growBreaches(marked, bin => distances[bin]! > limit.k, window);
    }
    for (let bin = 0; bin < marked.length; bin += 1) {
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
 * @param reading - what its bins since the fault say by themselves
 * @param values - as they are, history and all
 * @param noise - how they vary while all is well
 * @param isSaturated - whether a bin is at a ceiling that hides how bad it is
 */
export function trackBand(options: {
  reading: Reading;
  values: Float64Array;
  noise: Noise;
  windows: Windows;
  limits: Limit[];
  isSaturated?: (bin: number) => boolean;
}): Track {
  const { reading, limits, windows, values, noise, isSaturated } = options;
  const { faultFrom, hold } = windows;
  const distanceAt = (bin: number) => reading.distances[bin - faultFrom]!;
  const breaches = new Uint8Array(values.length);
  breaches.set(
    findBreaches(
      reading,
      limits,
      isSaturated && (bin => isSaturated(faultFrom + bin)),
    ),
    faultFrom,
  );
  const deviated = deviatedBins(breaches, hold);
  const level = Math.max(1, typical(deviated.map(distanceAt)));
  const deviation = typical(deviated.map(bin => values[bin]!));
  const shift = noise.shiftable(deviation) - noise.center;
  const ofBins = limits.filter(({ look }) => typeof look === 'object');
  const strict = Math.max(...ofBins.map(({ k }) => k), GOOD_SCALES);
  const edge = Math.min(GOOD_SCALES, Math.max(1, EDGE * level));
  return {
    breaches,
    isKnown: bin => !Number.isNaN(values[bin] ?? NaN),
    isGood: bins => {
      const levels = bins.map(distanceAt);
      if (levels[0]! > edge || levels.some(one => one > strict)) return false;
      return levels.filter(one => one > GOOD_SCALES).length <= STRAYS;
    },
    evidence: (bin, part) => noise.weigh(values[bin]!, part * shift),
  };
}
