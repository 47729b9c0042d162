import { SignalPoint } from '../signalPoints';

/**
 * The value that covers a moment; null when none does.
 *
 * @param at - epoch seconds
 * @param period - seconds that each value covers
 */
export function indexAt(
  points: SignalPoint[],
  at: number | null,
  period: number,
): number | null {
  if (at === null) return null;
  const index = points.findIndex(
    point => point.at <= at && at < point.at + period,
  );
  return index < 0 ? null : index;
}
