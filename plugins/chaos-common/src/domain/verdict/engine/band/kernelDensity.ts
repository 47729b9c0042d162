/** Logarithm of how likely a value is, up to a constant. Always finite. */
export type LogDensity = (value: number) => number;

/** Number of values that are not larger. */
function rankOf(sorted: Float64Array, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (sorted[middle]! <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Logarithm of the sum of two numbers given by theirs. */
function addLogs(a: number, b: number): number {
  const larger = Math.max(a, b);
  return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
}

/**
 * Estimates a distribution from a sample, blurred by a kernel with tails that
 * fall off slowly (Laplace). The kernel lets sums over all that lies on one
 * side of a value be carried along, so that a look-up does not visit them all.
 *
 * @param sorted - ascending, without NaN, at least one value
 * @param width - by which each value is blurred; above 0
 */
export function kernelDensity(sorted: Float64Array, width: number): LogDensity {
  const size = sorted.length;
  const below = new Float64Array(size);
  const above = new Float64Array(size);
  for (let i = 1; i < size; i += 1) {
    const gap = (sorted[i - 1]! - sorted[i]!) / width;
    below[i] = Math.log1p(Math.exp(below[i - 1]! + gap));
  }
  for (let i = size - 2; i >= 0; i -= 1) {
    const gap = (sorted[i]! - sorted[i + 1]!) / width;
    above[i] = Math.log1p(Math.exp(above[i + 1]! + gap));
  }
  return value => {
    const rank = rankOf(sorted, value);
    if (rank === 0) return above[0]! + (value - sorted[0]!) / width;
    const left = below[rank - 1]! + (sorted[rank - 1]! - value) / width;
    if (rank === size) return left;
    return addLogs(left, above[rank]! + (value - sorted[rank]!) / width);
  };
}
