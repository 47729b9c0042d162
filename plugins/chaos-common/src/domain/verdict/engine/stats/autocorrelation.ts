/**
 * How much a value resembles the one before it: 0 for independent values, near
 * 1 for slow waves (lag-1 autocorrelation). 0 for a constant series.
 *
 * @param values - in order of time, without NaN
 */
export function autocorrelation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let variance = 0;
  let covariance = 0;
  for (let i = 0; i < values.length; i += 1) {
    const deviation = values[i]! - mean;
    variance += deviation ** 2;
    if (i > 0) covariance += deviation * (values[i - 1]! - mean);
  }
  return variance > 0 ? covariance / variance : 0;
}
