/**
 * The quantile of the standard normal distribution; error below 4.5e-4
 * (Abramowitz and Stegun, 26.2.23). The ends are cut off where no sample would
 * be.
 */
export function normalQuantile(p: number): number {
  const q = Math.min(1 - 1e-5, Math.max(1e-5, p));
  const t = Math.sqrt(-2 * Math.log(Math.min(q, 1 - q)));
  const distance =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return q < 0.5 ? -distance : distance;
}

const P99 = 2.326;

/** Spread of the logarithm of latencies with this median and 99th percentile. */
export function normalSigma(p50Ms: number, p99Ms: number): number {
  return Math.log(p99Ms / p50Ms) / P99;
}
