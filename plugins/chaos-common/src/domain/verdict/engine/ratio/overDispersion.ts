import { Counts, pool, shareOf } from './Proportion';

/**
 * How much more the bins vary than independent events would (Pearson), at
 * least 1. Retries and bad batches make errors come in clumps.
 */
export function overDispersion(
  counts: Counts,
  from: number,
  to: number,
): number {
  const share = shareOf(pool(counts, from, to));
  if (share <= 0 || share >= 1) return 1;
  let sum = 0;
  let bins = 0;
  for (let bin = Math.max(0, from); bin < to; bin += 1) {
    const all = counts.all[bin]!;
    if (!(all > 0)) continue;
    sum += (counts.bad[bin]! - all * share) ** 2 / (all * share * (1 - share));
    bins += 1;
  }
  return bins > 1 ? Math.max(1, sum / (bins - 1)) : 1;
}
