import type { Windows } from '../series/Windows';
import type { Track } from './Track';

/** How a deviation ended. */
export type Ending = 'recovered' | 'relapsed' | 'not_recovered' | 'unknown';

/** What a signal did. Bins are positions in the series. */
export type Outcome =
  | { deviated: false }
  | {
      deviated: true;
      detection: number;
      recovery?: number;
      ending: Ending;
      phase: 'fault' | 'recovery';
    };

function findBreach(track: Track, from: number, to: number): number {
  const found = track.breaches.indexOf(1, from);
  return found >= 0 && found < to ? found : -1;
}

/** The next known bins from one on, as many as the hold, or fewer at the end. */
function nextKnown(track: Track, from: number, windows: Windows): number[] {
  const bins: number[] = [];
  for (let bin = from; bin < windows.end; bin += 1) {
    if (track.isKnown(bin)) bins.push(bin);
    if (bins.length === windows.hold) break;
  }
  return bins;
}

function startsGood(track: Track, bins: number[]): boolean {
  return (
    bins.length > 0 &&
    bins.every(bin => track.breaches[bin] === 0) &&
    track.isGood(bins)
  );
}

/**
 * Follows a signal from its first breach to the end of the window: recovered
 * when a full hold is good and no breach comes after it, relapsed when one does.
 * A good stretch that the window cuts off proves nothing either way.
 */
export function findOutcome(
  track: Track,
  windows: Windows,
  objectiveBins: number,
): Outcome {
  const detection = findBreach(track, windows.faultFrom, windows.end);
  if (detection < 0) return { deviated: false };
  const phase = detection < windows.faultTo ? 'fault' : 'recovery';
  const deviation = { deviated: true, detection, phase } as const;

  for (let bin = detection + 1; bin < windows.end; bin += 1) {
    if (!track.isKnown(bin)) continue;
    const next = nextKnown(track, bin, windows);
    if (!startsGood(track, next)) continue;
    if (next.length < windows.hold) return { ...deviation, ending: 'unknown' };
    const relapse = findBreach(track, next.at(-1)! + 1, windows.end);
    return relapse < 0
      ? { ...deviation, recovery: bin, ending: 'recovered' }
      : { ...deviation, recovery: bin, ending: 'relapsed' };
  }
  const watched = windows.end - Math.max(detection, windows.faultTo);
  const longEnough =
    windows.end - detection >= objectiveBins ||
    (windows.complete && watched >= windows.hold);
  return { ...deviation, ending: longEnough ? 'not_recovered' : 'unknown' };
}
