import { distance, Side } from './distance';
import type { Band } from './fitBand';
import type { Noise } from './noiseOf';

/** What bins say by themselves, from the first one to judge on; NaN for gaps. */
export interface Reading {
  /** Scales by which they are worse than usual. */
  distances: Float64Array;
  /**
   * For each size that a shift may have, how much more likely a bin is shifted
   * than usual, as a logarithm. Empty where nobody asks.
   */
  ratios: readonly Float64Array[];
}

/** What is usual, and what would matter. */
export interface Model {
  band: Band;
  side: Side;
  /** Noise that varies by factors, where shifts by factors are asked for. */
  noise?: Noise;
}

/** Factors by which a latency has to grow or fall to matter: 2 and 4. */
const DOUBLINGS = [Math.log(2), Math.log(4)];

const HALVINGS = DOUBLINGS.map(size => -size);

/** The shifts to the bad side. */
function shiftsTo(side: Side): readonly number[] {
  if (side === 0) return [...DOUBLINGS, ...HALVINGS];
  return side > 0 ? DOUBLINGS : HALVINGS;
}

/** Reads each of the values, which begin with the first bin to judge. */
export function readBins(
  values: Float64Array,
  { band, side, noise }: Model,
): Reading {
  const gaps = () => new Float64Array(values.length).fill(NaN);
  const distances = gaps();
  const shifts = noise ? shiftsTo(side) : [];
  const ratios = shifts.map(gaps);
  for (let bin = 0; bin < values.length; bin += 1) {
    const value = values[bin]!;
    if (Number.isNaN(value)) continue;
    distances[bin] = distance(value, band, side);
    noise?.weighAll(value, shifts, ratios, bin);
  }
  return { distances, ratios };
}
