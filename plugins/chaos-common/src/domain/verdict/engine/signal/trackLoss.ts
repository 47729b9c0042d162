import { markBreaches } from '../band/markBreaches';
import type { Track } from '../outcome/Track';
import type { Windows } from '../series/Windows';

/** Follows a signal whose very absence is bad: gaps breach too. */
export function trackLoss(track: Track, windows: Windows): Track {
  const breaches = Uint8Array.from(track.breaches);
  markBreaches(breaches, bin => !track.isKnown(bin), {
    from: windows.faultFrom,
    to: windows.end,
    m: 2,
    n: 3,
  });
  return {
    breaches,
    isKnown: () => true,
    isGood: bins => bins.every(track.isKnown) && track.isGood(bins),
  };
}
