import type { PreparedSignal } from '../series/prepareSignal';
import { baselineStart } from '../series/usableBaseline';

/** What no share of a resource exceeds. */
const WHOLE = 100;

/**
 * Whether values have a long tail on their bad side: all but shares, which are
 * bounded. Bytes and other amounts are used too, but they are no shares.
 */
export function isLongTailed(prepared: PreparedSignal): boolean {
  const { signal, values, windows } = prepared;
  if (signal.kind === 'ratio') return false;
  if (signal.kind !== 'utilization') return true;
  const before = values.subarray(baselineStart(prepared), windows.baselineTo);
  return signal.unit !== '%' && before.some(value => value > WHOLE);
}
