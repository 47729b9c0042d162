/**
 * Sums series bin by bin. A gap in one of them adds nothing; where all have a
 * gap, so has the sum.
 *
 * @param series - each with the bins by which it begins after the sum
 * @param length - of the sum
 */
export function sumKnown(
  series: { values: Float64Array; offset: number }[],
  length: number,
): Float64Array {
  const sum = new Float64Array(length).fill(NaN);
  for (const { values, offset } of series) {
    for (let bin = 0; bin < length; bin += 1) {
      const value = values[bin - offset];
      if (value === undefined || Number.isNaN(value)) continue;
      sum[bin] = (Number.isNaN(sum[bin]!) ? 0 : sum[bin]!) + value;
    }
  }
  return sum;
}
