import { distance, Side } from './distance';
import type { Band } from './fitBand';
import type { Noise } from './noiseOf';

/** What bins say by themselves, by position; NaN for gaps. */
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
  /** How much more likely a value is shifted than usual, for each size. */
  weights: readonly Weight[];
}

type Weight = (value: number) => number;

/** Factors by which a latency has to grow or fall to matter: 2 and 4. */
const DOUBLINGS = [Math.log(2), Math.log(4)];

/** Weighs shifts to the bad side, for noise that varies by factors. */
export function weighShifts(noise: Noise, side: Side): readonly Weight[] {
  const up = side < 0 ? [] : DOUBLINGS;
  const down = side > 0 ? [] : DOUBLINGS.map(size => -size);
  return [...up, ...down].map(size => value => -noise.weigh(value, size));
}

/**
 * Reads the bins from one on.
 *
 * @param length - bins of the reading; those before `from` and from `to` on are
 * gaps
 */
export function readBins(
  values: Float64Array,
  { from, to, length }: { from: number; to: number; length: number },
  { band, side, weights }: Model,
): Reading {
  const gaps = () => new Float64Array(length).fill(NaN);
  const distances = gaps();
  const ratios = weights.map(gaps);
  for (let bin = from; bin < to; bin += 1) {
    const value = values[bin]!;
    if (Number.isNaN(value)) continue;
    distances[bin] = distance(value, band, side);
    for (let size = 0; size < weights.length; size += 1) {
      ratios[size]![bin] = weights[size]!(value);
    }
  }
  return { distances, ratios };
}
