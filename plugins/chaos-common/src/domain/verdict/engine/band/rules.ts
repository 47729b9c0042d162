import type { Persistence } from './scanPeak';

/** What counts as a deviation. */
export interface Rule {
  /**
   * M of N consecutive bins anywhere after the start of the fault; what all bins
   * from its start on say together: as `total` the sum of their distances, as
   * `shift` how much more likely they are multiplied than usual.
   */
  look: Persistence | 'total' | 'shift';
  /**
   * Limit by experience, in scales, for `shift` as the logarithm of a likelihood
   * ratio; the past of a metric adjusts it.
   */
  limit: number;
  /** How much farther out than the worst bin of the baseline bins must be. */
  beyond?: number;
}

/**
 * High for a short time, or less high for longer: bursts of two bins are common
 * in noise, three in a row are rare, and hardly any noise keeps to one side from
 * the start of a fault on. Values that are bounded and symmetric need less than those with a
 * long tail.
 */
const BOUNDED: readonly Rule[] = [
  { look: { m: 2, n: 3 }, limit: 3.5 },
  { look: { m: 3, n: 3 }, limit: 2.5 },
  { look: { m: 4, n: 5 }, limit: 2.5 },
  { look: 'total', limit: 3.4 },
];

const LONG_TAILED: readonly Rule[] = [
  { look: { m: 2, n: 3 }, limit: 8, beyond: 1.5 },
  { look: { m: 3, n: 3 }, limit: 2.7 },
  { look: { m: 4, n: 5 }, limit: 2.2 },
  { look: 'total', limit: 2.9 },
];

/**
 * Latencies vary by factors and in bursts. Two bins prove something if they
 * stand out from all bursts of the half hour before; a shift is told by the shape
 * of the noise. A ratio of 150 is 1 in 100 for each of the three starts that a
 * shift may have, and half of that as the best of neighbouring starts.
 */
const LATENCY: readonly Rule[] = [
  { look: { m: 2, n: 3 }, limit: 9, beyond: 1.5 },
  { look: { m: 3, n: 3 }, limit: 3 },
  { look: { m: 4, n: 5 }, limit: 2.4 },
  { look: 'shift', limit: 5 },
];

/** Where a fault has a few bins of five minutes, each of them counts. */
const COARSE_BOUNDED: readonly Rule[] = [
  { look: { m: 1, n: 1 }, limit: 4 },
  { look: { m: 2, n: 3 }, limit: 2.5 },
];

const COARSE_LONG_TAILED: readonly Rule[] = [
  { look: { m: 1, n: 1 }, limit: 6 },
  { look: { m: 2, n: 3 }, limit: 3 },
];

/** The rules for the deviation of a service. */
export function rulesFor(options: {
  fewBins: boolean;
  longTailed: boolean;
  /** Whether values vary by factors, as latencies do. */
  factors: boolean;
}): readonly Rule[] {
  const { fewBins, longTailed, factors } = options;
  if (fewBins) return longTailed ? COARSE_LONG_TAILED : COARSE_BOUNDED;
  if (factors) return LATENCY;
  return longTailed ? LONG_TAILED : BOUNDED;
}
