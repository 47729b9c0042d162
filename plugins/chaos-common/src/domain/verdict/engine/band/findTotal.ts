/** Bins by which an effect may come late. */
const LATE = 2;
/** Fewest bins that say more together than by themselves. */
const FEWEST = 4;
/** Most that one bin adds or takes, in scales: a spike is no deviation. */
const LOUDEST = 2;
/** Share of the variance of one bin that the centre itself is unsure by. */
const CENTER_DOUBT = 1 / 20;

/** A stretch of bins that speak together. */
export interface Total {
  /** Sum of its distances in standard deviations of such a sum. */
  peak: number;
  from: number;
  /** Exclusive. */
  to: number;
}

/**
 * The stretch from the start of the fault, or little later, that is farthest
 * out as a whole (generalised likelihood ratio of a shift, with each bin
 * limited): what many bins say together, though none says it alone.
 *
 * @param values - distances in scales; NaN for gaps
 */
export function findTotal(
  values: ArrayLike<number>,
  { from, to }: { from: number; to: number },
): Total {
  const best = { peak: -Infinity, from, to: from };
  for (let start = from; start <= from + LATE; start += 1) {
    let sum = 0;
    let count = 0;
    for (let bin = start; bin < to; bin += 1) {
      const value = values[bin]!;
      if (Number.isNaN(value)) continue;
      sum += Math.max(-LOUDEST, Math.min(LOUDEST, value));
      count += 1;
      if (count < FEWEST) continue;
      const peak = sum / Math.sqrt(count + CENTER_DOUBT * count * count);
      if (peak <= best.peak) continue;
      best.peak = peak;
      best.from = start;
      best.to = bin + 1;
    }
  }
  return best;
}
