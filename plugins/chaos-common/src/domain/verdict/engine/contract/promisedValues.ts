import type { PreparedSignal } from '../series/prepareSignal';

/**
 * The values of a signal in the terms of its threshold. What is promised of a
 * counted ratio is its numerator's share, in percent where that is its unit;
 * its values are the shares of what was bad.
 */
export function promisedValues(prepared: PreparedSignal): Float64Array {
  const { signal, values, counts } = prepared;
  if (!counts) return values;
  const whole = signal.unit === '%' ? 100 : 1;
  return counts.all.map((all, bin) => {
    const bad = counts.bad[bin]!;
    const promised = signal.direction === 'down' ? all - bad : bad;
    return all > 0 ? (promised * whole) / all : NaN;
  });
}
