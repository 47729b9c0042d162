import { deviatedBins } from '../outcome/deviatedBins';
import type { Track } from '../outcome/Track';
import type { Windows } from '../series/Windows';
import { median } from '../stats/quantile';
import type { Limit } from './calibrate';
import { markLimit } from './markLimit';
import { growBack, growBreaches, markBreaches } from './markBreaches';
import type { Noise } from './noiseOf';
import type { Reading } from './readBins';

/** Scales within which a bin counts as good again. */
const GOOD_SCALES = 2.5;
/** Bins of a hold that may lie outside the band, as noise does. */
const STRAYS = 1;
/** Part of a deviation at which it begins and ends: slopes belong to it. */
const EDGE = 0.25;
/** The same for the bins before the first breach. */
const SLOPE = 0.5;

/** Typical value while it deviated; NaN when it never did. */
function levelOf(bins: number[], values: Float64Array): number {
  const during = bins.map(bin => values[bin]!);
  return median(during.filter(value => !Number.isNaN(value)));
}

function findBreaches(options: {
  reading: Reading;
  windows: Windows;
  limits: Limit[];
  isSaturated?: (bin: number) => boolean;
}): Uint8Array {
  const { reading, windows, limits, isSaturated } = options;
  const { distances } = reading;
  const window = { from: windows.faultFrom, to: windows.end };
  const breaches = new Uint8Array(distances.length);
  for (const limit of limits) {
    const marked = new Uint8Array(distances.length);
    markLimit(marked, reading, limit);
    if (typeof limit.look === 'object') {
      growBreaches(marked, bin => distances[bin]! > limit.k, window);
    }
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
 * @param reading - what its bins say by themselves
 * @param values - as they are, by the same positions
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
  const { reading, limits, windows, values, noise } = options;
  const { distances } = reading;
  const breaches = findBreaches(options);
  const deviated = deviatedBins(breaches, windows.hold);
  const level = Math.max(1, levelOf(deviated, distances));
  const shift = noise.shiftable(levelOf(deviated, values)) - noise.center;
  const ofBins = limits.filter(({ look }) => typeof look === 'object');
  const strict = Math.max(...ofBins.map(({ k }) => k), GOOD_SCALES);
  const edge = Math.min(GOOD_SCALES, Math.max(1, EDGE * level));
  const weigh = (bin: number, part: number) =>
    noise.weigh(values[bin]!, part * shift);
  growBack(
    breaches,
    bin => (Number.isNaN(values[bin]!) ? 0 : -weigh(bin, SLOPE)),
    windows.faultFrom,
  );
  return {
    breaches,
    isKnown: bin => !Number.isNaN(distances[bin] ?? NaN),
    isGood: bins => {
      const levels = bins.map(bin => distances[bin]!);
      if (levels[0]! > edge || levels.some(one => one > strict)) return false;
      return levels.filter(one => one > GOOD_SCALES).length <= STRAYS;
    },
    evidence: weigh,
  };
}
