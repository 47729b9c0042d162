import type { PreparedSignal } from './prepareSignal';

/** Start of a bin in epoch seconds. */
export function timeOf({ grid, first }: PreparedSignal, bin: number): number {
  return grid.phase + (first + bin) * grid.period;
}
