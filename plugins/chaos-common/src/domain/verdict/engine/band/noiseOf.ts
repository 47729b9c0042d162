import { sortNumbers } from '../stats/quantile';
import { robustScale } from '../stats/robustScale';
import { Band, usable } from './fitBand';
import { kernelDensity } from './kernelDensity';

/** Part of the usual spread by which values are blurred. */
const BLUR = 0.3;
/** Most that a single bin may say, as a logarithm: one of twenty. */
const LOUDEST = 3;

/** Bins whose values show the shape of noise: half an hour alone shows little. */
const SHAPE_BINS = 60;

/**
 * The values that show how a metric varies while all is well: its baseline, and
 * what came before as far as there is any.
 *
 * @param baselineFrom - first bin of the baseline, which ends before `to`
 */
export function usualValues(
  values: Float64Array,
  baselineFrom: number,
  to: number,
): Float64Array {
  return usable(values, Math.min(baselineFrom, to - SHAPE_BINS), to);
}

/** How the values of a metric vary while all is well. */
export interface Noise {
  /** The usual value, in terms in which a deviation is a shift. */
  center: number;
  /** A value in these terms. */
  shiftable(value: number): number;
  /**
   * How much more likely the value is usual than shifted, as the logarithm of
   * the ratio. The usual is what came before, in whatever shape; the deviation
   * is the same, shifted.
   *
   * @param shift - in the same terms
   */
  weigh(value: number, shift: number): number;
  /**
   * The same for several shifts at once, the other way round.
   *
   * @param ratios - to be written to, at the position, for each of the shifts
   */
  weighAll(
    value: number,
    shifts: readonly number[],
    ratios: readonly Float64Array[],
    position: number,
  ): void;
}

function limited(ratio: number): number {
  return Math.max(-LOUDEST, Math.min(LOUDEST, ratio));
}

/**
 * Takes the noise from the values before the fault, in whatever shape they come.
 *
 * @param before - without gaps
 * @param factors - whether values vary by factors, as latencies do: then shifts
 * are those of their logarithms
 */
export function noiseOf(
  before: Float64Array,
  { center, floor }: Band,
  factors: boolean,
): Noise {
  const least = Math.max(floor, Number.EPSILON);
  const shiftable = (value: number) =>
    factors ? Math.log(Math.max(value, least)) : value;
  const usual = sortNumbers(before.map(shiftable));
  const trifle = factors ? Math.log1p(least / Math.max(center, least)) : least;
  const width = Math.max(trifle, BLUR * robustScale(usual));
  const likelihood = kernelDensity(usual, width);
  return {
    center: shiftable(center),
    shiftable,
    weigh: (value, shift) => {
      const placed = shiftable(value);
      return limited(likelihood(placed) - likelihood(placed - shift));
    },
    weighAll: (value, shifts, ratios, position) => {
      const placed = shiftable(value);
      const usually = likelihood(placed);
      for (let i = 0; i < shifts.length; i += 1) {
        const shifted = likelihood(placed - shifts[i]!);
        ratios[i]![position] = limited(shifted - usually);
      }
    },
  };
}
