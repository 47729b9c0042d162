import { quantile, sortNumbers } from './quantile';

/** Makes the median absolute deviation estimate a standard deviation. */
const MAD_TO_SIGMA = 1.4826;
/** The interquartile range of a normal distribution in standard deviations. */
const IQR_IN_SIGMA = 1.349;

/**
 * Spread around the median that outliers do not move: the larger of the
 * estimates from median absolute deviation and interquartile range.
 *
 * @param sorted - ascending, without NaN, at least one value
 */
export function robustScale(sorted: Float64Array): number {
  const center = quantile(sorted, 0.5);
  const deviations = sortNumbers(sorted.map(value => Math.abs(value - center)));
  const spread = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  return Math.max(
    MAD_TO_SIGMA * quantile(deviations, 0.5),
    spread / IQR_IN_SIGMA,
  );
}
