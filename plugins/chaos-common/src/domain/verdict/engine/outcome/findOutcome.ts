import type { Windows } from '../series/Windows';
import { findRecovery } from './findRecovery';
import { fitOnset } from './fitOnset';
import { fitReturn } from './fitReturn';
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
  const breach = findBreach(track, windows.faultFrom, windows.end);
  if (breach < 0) return { deviated: false };
  const recovery = findRecovery(track, windows, breach + 1);
  const before = recovery?.bin ?? windows.end;
  const detection = fitOnset(track, breach, { ...windows, before });
  const phase = detection < windows.faultTo ? 'fault' : 'recovery';
  const deviation = { deviated: true, detection, phase } as const;

  if (recovery?.open) return { ...deviation, ending: 'unknown' };
  if (recovery) {
    const relapse = findBreach(track, recovery.until + 1, windows.end);
    const ending = relapse < 0 ? 'recovered' : 'relapsed';
    const first = fitReturn(track, recovery.bin, {
      from: detection + 1,
      to: windows.end,
    });
    return { ...deviation, recovery: first, ending };
  }
  const watched = windows.end - Math.max(detection, windows.faultTo);
  const longEnough =
    windows.end - detection >= objectiveBins ||
    (windows.complete && watched >= windows.hold);
  return { ...deviation, ending: longEnough ? 'not_recovered' : 'unknown' };
}
