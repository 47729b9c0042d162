/** Logarithm of the gamma function (Lanczos, g = 7), for positive arguments. */
function logGamma(x: number): number {
  const coefficients = [
    676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012,
    9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const shifted = x - 1;
  const sum = coefficients.reduce(
    (total, coefficient, index) => total + coefficient / (shifted + index + 1),
    0.99999999999980993,
  );
  const t = shifted + 7.5;
  return (
    0.5 * Math.log(2 * Math.PI) +
    (shifted + 0.5) * Math.log(t) -
    t +
    Math.log(sum)
  );
}

/** Chance of at least `successes` in `trials` when each succeeds with `p`. */
export function binomialTail(
  successes: number,
  trials: number,
  p: number,
): number {
  if (successes <= 0) return 1;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let tail = 0;
  for (let k = successes; k <= trials; k += 1) {
    const term = Math.exp(
      logGamma(trials + 1) -
        logGamma(k + 1) -
        logGamma(trials - k + 1) +
        k * Math.log(p) +
        (trials - k) * Math.log(1 - p),
    );
    tail += term;
    if (term < tail * 1e-12) break;
  }
  return Math.min(1, tail);
}
