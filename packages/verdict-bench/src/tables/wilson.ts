const Z95 = 1.96;

/** Interval of 95 % for a share of `n` (Wilson). */
export function wilson(successes: number, n: number): [number, number] {
  const share = successes / n;
  const square = Z95 ** 2;
  const center = (share + square / (2 * n)) / (1 + square / n);
  const reach =
    (Z95 / (1 + square / n)) *
    Math.sqrt((share * (1 - share)) / n + square / (4 * n ** 2));
  return [Math.max(0, center - reach), Math.min(1, center + reach)];
}

/** "18/4062 0.4 % (0.3-0.7)". */
export function formatShare(successes: number, n: number): string {
  if (n === 0) return '-';
  const percent = (share: number) => (share * 100).toFixed(1);
  const [from, to] = wilson(successes, n).map(percent);
  return `${successes}/${n} ${percent(successes / n)} % (${from}-${to})`;
}
