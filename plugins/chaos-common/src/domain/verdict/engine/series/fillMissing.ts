import type { PreparedSignal } from './prepareSignal';
import { binOf } from './findGrid';

/** Value of a signal at a time; NaN when it has none. */
export function valueAt(prepared: PreparedSignal, time: number): number {
  return prepared.values[binOf(prepared.grid, time) - prepared.first] ?? NaN;
}

/** Whether a signal proves that requests arrived: latencies need requests. */
function showsTraffic(prepared: PreparedSignal, time: number): boolean {
  const { kind } = prepared.signal;
  const value = valueAt(prepared, time);
  if (kind === 'latency' || prepared.counts) return !Number.isNaN(value);
  return kind === 'traffic' && value > 0;
}

function isPresent(prepared: PreparedSignal, time: number): boolean {
  return !Number.isNaN(valueAt(prepared, time));
}

/**
 * Load balancers publish no count of errors when there was none, and no count
 * of requests when none came. Fills such gaps with zero where another signal
 * proves that the telemetry was alive; all other gaps stay gaps.
 */
export function fillMissing(
  prepared: PreparedSignal,
  others: PreparedSignal[],
): PreparedSignal {
  const { kind, missing } = prepared.signal;
  const fillable = kind === 'count' || kind === 'traffic';
  if (!fillable || missing === 'breaching' || prepared.counts) return prepared;
  const proves = kind === 'count' ? showsTraffic : isPresent;
  const witnesses = others.filter(other => other !== prepared);
  let filled = false;
  const values = prepared.values.map((value, bin) => {
    if (!Number.isNaN(value)) return value;
    const time =
      prepared.grid.phase + (prepared.first + bin) * prepared.grid.period;
    if (!witnesses.some(witness => proves(witness, time))) return NaN;
    filled = true;
    return 0;
  });
  return filled
    ? {
        ...prepared,
        values,
        recorded: prepared.values,
        policies: [...prepared.policies, 'filled_with_zero'],
      }
    : prepared;
}
