import { FailureMode } from '../failureModes';
import { LossReason } from './runPoints';

/**
 * Points that are missing, with their reason. In tenths of a point, so that
 * they add up exactly.
 * @public
 */
export interface Loss {
  mode: FailureMode;
  reason: LossReason;
  tenths: number;
}

/**
 * Rounds losses to tenths of a point so that they add up to a given sum: each is
 * rounded down, and what is left goes to those that lost most by it. Biggest
 * first, without those that come to nothing.
 *
 * @param exact - in tenths, not rounded
 */
export function roundLosses(exact: readonly Loss[], sum: number): Loss[] {
  const floors = exact.map(loss => ({
    ...loss,
    exact: loss.tenths,
    // What floating point puts a hair below a whole number is that number.
    tenths: Math.floor(loss.tenths + 1e-9),
  }));
  const left = sum - floors.reduce((total, { tenths }) => total + tenths, 0);
  const byRest = [...floors].sort(
    (a, b) =>
      round(b.exact - b.tenths) - round(a.exact - a.tenths) || bigger(a, b),
  );
  // At most half a tenth per sum is rounded, so each gets one at most.
  for (const loss of byRest.slice(0, left)) loss.tenths++;
  return floors
    .filter(({ tenths }) => tenths > 0)
    .map(({ mode, reason, tenths }) => ({ mode, reason, tenths }))
    .sort(bigger);
}

function round(value: number): number {
  return Math.round(value * 1e6);
}

function bigger(a: Loss, b: Loss): number {
  return (
    b.tenths - a.tenths ||
    compare(a.mode, b.mode) ||
    compare(a.reason, b.reason)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
