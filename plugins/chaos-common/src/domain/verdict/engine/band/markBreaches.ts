import type { Span } from './placeLook';
import type { Persistence } from './scanPeak';

/**
 * Marks the bins that exceed a limit as members of a stretch of n consecutive
 * bins of which at least m do. Stretches lie within the look.
 *
 * @param breaches - one mark per bin; added to
 */
export function markBreaches(
  breaches: Uint8Array,
  exceeds: (bin: number) => boolean,
  { from, to, m, n }: Span & Persistence,
): void {
  for (let start = from; start < Math.max(from + 1, to - n + 1); start += 1) {
    const stop = Math.min(to, start + n);
    let count = 0;
    for (let i = start; i < stop; i += 1) if (exceeds(i)) count += 1;
    if (count < m) continue;
    for (let i = start; i < stop; i += 1) if (exceeds(i)) breaches[i] = 1;
  }
}

/** Adds the neighbours of breaches that exceed the limit too. */
export function growBreaches(
  breaches: Uint8Array,
  exceeds: (bin: number) => boolean,
  { from, to }: Span,
): void {
  const grow = (bin: number, neighbour: number) => {
    if (breaches[neighbour] === 1 && exceeds(bin)) breaches[bin] = 1;
  };
  for (let bin = from + 1; bin < to; bin += 1) grow(bin, bin - 1);
  for (let bin = to - 2; bin >= from; bin -= 1) grow(bin, bin + 1);
}
