import type { Signal } from '../document/RunDocument';
import type { Grid } from '../series/findGrid';
import { formatNumber } from './formatNumber';

/** What a value is a value of. */
interface Measured {
  signal: Signal;
  grid: Grid;
}

/**
 * A value with its unit: "0.78 s", "412 ms", "99.2 %", "120 a minute". Counted
 * ratios are shares and read as percentages.
 */
export function formatValue({ signal, grid }: Measured, value: number): string {
  const { unit, kind } = signal;
  if (signal.denominator) return `${formatNumber(value * 100)} %`;
  if (unit === 'count' && kind === 'traffic') {
    return `${formatNumber((value * 60) / grid.period)} a minute`;
  }
  return unit === 'none' || unit === 'count'
    ? formatNumber(value)
    : `${formatNumber(value)} ${unit}`;
}
