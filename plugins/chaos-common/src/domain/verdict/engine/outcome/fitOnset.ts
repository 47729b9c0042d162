import type { Windows } from '../series/Windows';
import { coursesOf, findChange } from './changePoint';
import type { Track } from './Track';

/** Bins around the first breach in which the onset is looked for. */
const BACK = 12;
const AHEAD = 6;
/** How much less likely a deviation begins later than a fault may take. */
const LATER = 0.1;

/**
 * When a signal began to deviate: the first bin of the slope that led up to a
 * breach, or a later one where the first breach was noise. A fault shows soon
 * or hardly ever, which tells its onset from noise.
 *
 * @param detection - first bin that breaches
 * @param before - bin before which it began
 */
export function fitOnset(
  track: Track,
  detection: number,
  { faultFrom, lag, before }: Windows & { before: number },
): number {
  if (!track.evidence) return detection;
  const span = {
    from: Math.max(faultFrom, detection - BACK),
    to: Math.min(before, detection + AHEAD),
  };
  const found = findChange(track, span, first =>
    coursesOf(slope => bin => Math.min(1, (bin - first + 1) / (slope + 1))).map(
      ({ part, prior }) => ({
        part,
        prior: first <= faultFrom + lag ? prior : LATER * prior,
      }),
    ),
  );
  return found ?? detection;
}
