/**
 * Share of a standard normal distribution below `z`; error below 1e-7
 * (Abramowitz and Stegun, 26.2.17).
 */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const polynomial =
    t *
    (0.31938153 +
      t *
        (-0.356563782 +
          t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = 0.3989422804 * Math.exp((-z * z) / 2) * polynomial;
  return z >= 0 ? 1 - tail : tail;
}

/**
 * The inverse of {@link normalCdf}; error below 4.5e-4 (Abramowitz and Stegun,
 * 26.2.23). The ends are cut off where no sample would be.
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
