import { median } from './quantile';

/** Typical shift from one sample to another: the median of all differences. */
export function hodgesLehmann(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): number {
  const differences = new Float64Array(before.length * after.length);
  for (let a = 0, next = 0; a < after.length; a += 1) {
    for (let b = 0; b < before.length; b += 1, next += 1) {
      differences[next] = after[a]! - before[b]!;
    }
  }
  return median(differences);
}
