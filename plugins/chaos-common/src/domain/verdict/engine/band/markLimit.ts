import { median } from '../stats/quantile';
import type { Limit } from './calibrate';
import { findTotal } from './findTotal';
import { usable } from './fitBand';
import { markBreaches } from './markBreaches';
import type { Span } from './placeLook';

/** Part of a deviation that tells its bins from those of the usual. */
const HALF = 0.5;

/** Marks the bins of a stretch that deviates as a whole. */
function markTotal(
  breaches: Uint8Array,
  distances: Float64Array,
  { k, level, ...span }: Span & Pick<Limit, 'k' | 'level'>,
): void {
  const { peak, from, to } = findTotal(distances, span);
  const typical = median(usable(distances, from, to));
  if (!(peak > k && typical > level)) return;
  for (let bin = from; bin < to; bin += 1) {
    if (distances[bin]! > HALF * typical) breaches[bin] = 1;
  }
}

/** Marks the bins that break a limit. */
export function markLimit(
  breaches: Uint8Array,
  distances: Float64Array,
  limit: Limit,
): void {
  const { persistence, k } = limit;
  if (!persistence) markTotal(breaches, distances, limit);
  else {
    const exceeds = (bin: number) => distances[bin]! > k;
    markBreaches(breaches, exceeds, { ...limit, ...persistence });
  }
}
