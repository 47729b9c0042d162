import { median } from '../stats/quantile';
import type { Limit } from './calibrate';
import { usable } from './fitBand';
import { markBreaches } from './markBreaches';
import { findStretch, Look } from './placeLook';
import type { Reading } from './readBins';

/** Part of a deviation that tells its bins from those of the usual. */
const HALF = 0.5;

/** Marks the bins of a stretch that deviates as a whole. */
function markStretch(
  breaches: Uint8Array,
  reading: Reading,
  { k, level }: Pick<Limit, 'k' | 'level'>,
  placed: Look & { look: 'total' | 'shift' },
): void {
  const { distances } = reading;
  const { peak, from, to } = findStretch(reading, placed);
  const typical = median(usable(distances, from, to));
  if (!(peak > k && typical > level)) return;
  for (let bin = from; bin < to; bin += 1) {
    if (distances[bin]! > HALF * typical) breaches[bin] = 1;
  }
}

/** Marks the bins that break a limit. */
export function markLimit(
  breaches: Uint8Array,
  reading: Reading,
  limit: Limit,
): void {
  const { look, k, from, to } = limit;
  if (typeof look !== 'object') {
    markStretch(breaches, reading, limit, { look, from, to });
  } else {
    const exceeds = (bin: number) => reading.distances[bin]! > k;
    markBreaches(breaches, exceeds, { from, to, ...look });
  }
}
