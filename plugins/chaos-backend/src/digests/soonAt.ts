import { staleAt } from '@faultline/plugin-chaos-common';

const DAY = 86_400_000;

/**
 * From when on the evidence of a run gets stale soon. Not in the first half of
 * its life, however short that is. Epoch milliseconds.
 */
export function soonAt(
  endedAt: number,
  options: { freshnessDays: number; soonDays: number },
): number {
  const { freshnessDays, soonDays } = options;
  const ahead = Math.min(soonDays, freshnessDays / 2);
  return staleAt(endedAt, freshnessDays) - ahead * DAY;
}
