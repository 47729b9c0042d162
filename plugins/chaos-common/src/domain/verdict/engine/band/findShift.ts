import type { Total } from './findTotal';

/** Bins by which an effect may come late. */
const LATE = 2;
/** Fewest bins that say more together than by themselves. */
const FEWEST = 3;

function largestOf(sums: Float64Array): number {
  let largest = -Infinity;
  for (const sum of sums) if (sum > largest) largest = sum;
  return largest;
}

/** Logarithm of the mean of what `sums` are the logarithms of. */
function logMean(sums: Float64Array, largest: number): number {
  let total = 0;
  for (const sum of sums) total += Math.exp(sum - largest);
  return largest + Math.log(total / sums.length);
}

/**
 * The stretch from the start of the fault, or little later, that speaks most
 * for a shift: a likelihood ratio that adds up over the bins and takes the mean
 * over the sizes that the shift may have. If nothing has changed, a ratio of r
 * is reached by chance in less than one of r cases (Ville's inequality), so
 * that the limit needs no past to set it.
 *
 * @param ratios - for each size of the shift, how much more likely each bin is
 * shifted than usual, as a logarithm; NaN for gaps
 */
export function findShift(
  ratios: readonly Float64Array[],
  { from, to }: { from: number; to: number },
): Total {
  const best = { peak: -Infinity, from, to: from };
  const sums = new Float64Array(ratios.length);
  for (let start = from; start <= from + LATE; start += 1) {
    sums.fill(0);
    let count = 0;
    for (let bin = start; bin < to; bin += 1) {
      if (Number.isNaN(ratios[0]![bin]!)) continue;
      for (let size = 0; size < sums.length; size += 1) {
        sums[size] = sums[size]! + ratios[size]![bin]!;
      }
      count += 1;
      const largest = largestOf(sums);
      // A mean is never above the largest: most bins need not take it.
      if (count < FEWEST || largest <= best.peak) continue;
      const peak = logMean(sums, largest);
      if (peak <= best.peak) continue;
      best.peak = peak;
      best.from = start;
      best.to = bin + 1;
    }
  }
  return best;
}
