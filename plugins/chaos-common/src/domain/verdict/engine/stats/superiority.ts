/**
 * Chance that a value of `after` exceeds one of `before`; ties count half
 * (common-language effect size). NaN when either is empty.
 */
export function superiority(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): number {
  let wins = 0;
  for (let a = 0; a < after.length; a += 1) {
    for (let b = 0; b < before.length; b += 1) {
      const difference = after[a]! - before[b]!;
      if (difference > 0) wins += 1;
      else if (difference === 0) wins += 0.5;
    }
  }
  return wins / (before.length * after.length);
}
