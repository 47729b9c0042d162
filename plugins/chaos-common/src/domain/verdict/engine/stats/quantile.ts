/** Numbers in ascending order. */
export function sortNumbers(values: ArrayLike<number>): Float64Array {
  return new Float64Array(values).sort();
}

/**
 * Value below which the given share lies, interpolated. NaN when empty.
 *
 * @param sorted - ascending, without NaN
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const lower = sorted[below] ?? NaN;
  const upper = sorted[below + 1] ?? lower;
  return lower + (position - below) * (upper - lower);
}

/** Middle value; NaN when empty. */
export function median(values: ArrayLike<number>): number {
  return quantile(sortNumbers(values), 0.5);
}
