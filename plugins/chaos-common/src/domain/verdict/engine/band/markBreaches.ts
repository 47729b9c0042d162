import type { Look } from './placeLook';

/**
 * Marks the bins that exceed a limit as members of a stretch of n consecutive
 * bins of which at least m do. Stretches lie within the look.
 *
 * @param breaches - one mark per bin; added to
 */
export function markBreaches(
  breaches: Uint8Array,
  exceeds: (bin: number) => boolean,
  { from, to, m, n }: Look,
): void {
  for (let start = from; start < Math.max(from + 1, to - n + 1); start += 1) {
    const stop = Math.min(to, start + n);
    let count = 0;
    for (let i = start; i < stop; i += 1) if (exceeds(i)) count += 1;
    if (count < m) continue;
    for (let i = start; i < stop; i += 1) if (exceeds(i)) breaches[i] = 1;
  }
}
