import type { Windows } from '../series/Windows';
import type { Track } from './Track';

/** Evidence that a stretch of noisy bins is good again (about 1 in 1000). */
const SURE = 7;
/** Part of a deviation that its first good bins must not look like. */
const SLOPE = 0.5;
const SLOPE_BINS = 2;
/** Evidence that makes the end of the data worth waiting for (1 in 100). */
const LIKELY = 4.6;

/** A stretch of good bins; one that the end of the data cuts off is open. */
export interface Recovery {
  bin: number;
  /** Last bin that it took to be sure. */
  until: number;
  open: boolean;
}

/** The known bins from one on. */
function knownFrom(track: Track, from: number, windows: Windows): number[] {
  const bins: number[] = [];
  for (let bin = from; bin < windows.end; bin += 1) {
    if (track.isKnown(bin)) bins.push(bin);
  }
  return bins;
}

function isCalm(track: Track, bins: number[]): boolean {
  return (
    bins.length > 0 &&
    bins.every(bin => track.breaches[bin] === 0) &&
    track.isGood(bins)
  );
}

interface Weighed {
  /** Bins that it took to be sure; undefined when they never sufficed. */
  bins?: number;
  total: number;
}

/**
 * Adds up evidence from the first bin on. It has to speak for good all along: a
 * recovery that starts later would begin with evidence against it. Nor may it
 * begin on the slope that leads back.
 */
function weigh(track: Track, bins: number[], hold: number): Weighed {
  let total = 0;
  let slope = 0;
  for (const [index, bin] of bins.entries()) {
    total += track.evidence?.(bin, 1) ?? SURE;
    if (index < SLOPE_BINS) slope += track.evidence?.(bin, SLOPE) ?? SURE;
    if (total < 0 || slope < 0) return { total: Math.min(total, 0) };
    if (index + 1 >= hold && total >= SURE) return { bins: index + 1, total };
  }
  return { total };
}

/** The first stretch of good bins after a bin; undefined when there is none. */
export function findRecovery(
  track: Track,
  windows: Windows,
  after: number,
): Recovery | undefined {
  const known = knownFrom(track, after, windows);
  for (let index = 0; index < known.length; index += 1) {
    const ahead = known.slice(index);
    if (!isCalm(track, ahead.slice(0, windows.hold))) continue;
    const bin = known[index]!;
    const weighed = weigh(track, ahead, windows.hold);
    if (weighed.bins !== undefined) {
      return { bin, until: ahead[weighed.bins - 1]!, open: false };
    }
    if (weighed.total >= LIKELY) {
      return { bin, until: ahead.at(-1)!, open: true };
    }
  }
  return undefined;
}
