import { quantile } from './quantile';

/** Makes the median absolute deviation estimate a standard deviation. */
const MAD_TO_SIGMA = 1.4826;
/** The interquartile range of a normal distribution in standard deviations. */
const IQR_IN_SIGMA = 1.349;
/** The distance from its median to its 90th percentile. */
const TENTH_IN_SIGMA = 1.2816;

/** Median distance from the centre: both sides are in order, so merge them. */
function medianDeviation(sorted: Float64Array, center: number): number {
  const last = (sorted.length - 1) / 2;
  let above = sorted.findIndex(value => value >= center);
  let below = above - 1;
  let previous = 0;
  let current = 0;
  for (let rank = 0; rank <= Math.ceil(last); rank += 1) {
    previous = current;
    const up = above < sorted.length ? sorted[above]! - center : Infinity;
    const down = below >= 0 ? center - sorted[below]! : Infinity;
    current = Math.min(up, down);
    if (up <= down) above += 1;
    else below -= 1;
  }
  return Number.isInteger(last) ? current : (previous + current) / 2;
}

/**
 * Spread around the median that outliers do not move: the larger of the
 * estimates from median absolute deviation and interquartile range.
 *
 * @param sorted - ascending, without NaN, at least one value
 */
export function robustScale(sorted: Float64Array): number {
  const center = quantile(sorted, 0.5);
  const spread = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  return Math.max(
    MAD_TO_SIGMA * medianDeviation(sorted, center),
    spread / IQR_IN_SIGMA,
  );
}

/**
 * Spread on one side of the median, by the tenth of the values that lies
 * farthest out: what is skewed looks harmless by its middle half.
 *
 * @param sorted - ascending, without NaN, at least one value
 * @param side - 1 above, -1 below, 0 the larger of both
 */
export function tailScale(sorted: Float64Array, side: -1 | 0 | 1): number {
  const center = quantile(sorted, 0.5);
  const above = quantile(sorted, 0.9) - center;
  const below = center - quantile(sorted, 0.1);
  if (side === 0) return Math.max(above, below) / TENTH_IN_SIGMA;
  return (side > 0 ? above : below) / TENTH_IN_SIGMA;
}
