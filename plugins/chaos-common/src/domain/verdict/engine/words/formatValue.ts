import type { Signal } from '../document/RunDocument';

function digits(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/**
 * A value with its unit: "0.78 s", "412 ms", "99.2 %". Counted ratios are
 * shares of bad events and read as percentages.
 */
export function formatValue(signal: Signal, value: number): string {
  if (signal.denominator) return `${digits(value * 100)} % bad`;
  const { unit } = signal;
  return unit === 'none' || unit === 'count'
    ? digits(value)
    : `${digits(value)} ${unit}`;
}
