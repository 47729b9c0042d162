import { coursesOf, findChange } from './changePoint';
import type { Track } from './Track';

/** Bins around the beginning of a hold in which the return is looked for. */
const REACH = 6;

/**
 * When a signal was good again: the first bin of the usual, wherever noise let
 * the hold begin.
 *
 * @param recovery - bin with which the hold begins
 * @param from - first bin that it may have been; ends are exclusive
 */
export function fitReturn(
  track: Track,
  recovery: number,
  { from, to }: { from: number; to: number },
): number {
  if (!track.evidence) return recovery;
  const span = {
    from: Math.max(from, recovery - REACH),
    to: Math.min(to, recovery + REACH),
  };
  const found = findChange(track, span, first =>
    coursesOf(slope => bin => Math.min(1, (first - bin) / (slope + 1))),
  );
  return found ?? recovery;
}
