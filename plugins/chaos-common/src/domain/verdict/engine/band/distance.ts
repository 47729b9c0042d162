import type { SignalDirection } from '../document/RunDocument';
import type { Band } from './fitBand';

/** Which way is bad: 1 up, -1 down, 0 both. */
export type Side = -1 | 0 | 1;

export function sideOf(direction: SignalDirection): Side {
  if (direction === 'both') return 0;
  return direction === 'up' ? 1 : -1;
}

/** Scales by which a value is worse than usual; NaN for a gap. */
export function distance(value: number, band: Band, side: Side): number {
  const scales = (value - band.center) / band.scale;
  return side === 0 ? Math.abs(scales) : side * scales;
}
