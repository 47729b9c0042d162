import { ModeScore, ModeWaiver } from './scoreService';
import { ScoringPolicy } from './ScoringPolicy';

const DAY = 86_400_000;

/**
 * When time alone next changes what `scoreService` says: evidence that loses
 * another day, a deployment whose grace ends, a waiver that ends. Null: never.
 *
 * @param now - epoch milliseconds, as what was passed to `scoreService`
 * @public
 */
export function nextChangeAt(
  modes: readonly ModeScore[],
  waivers: readonly ModeWaiver[],
  policy: ScoringPolicy,
  now: number,
): number | null {
  const { days, goneAfterDays, deploymentGraceDays } = policy.freshness;
  const instants = modes.flatMap(({ evidence: [latest] }) => {
    if (!latest) return [];
    const { endedAt, deployedAt } = latest;
    const age = Math.floor(Math.max(0, now - endedAt) / DAY);
    // The first whole day that counts less, or the next one.
    const step = Math.max(Math.floor(days) + 1, age + 1);
    return [
      ...(age < goneAfterDays ? [endedAt + step * DAY] : []),
      ...(deployedAt !== null && deployedAt > endedAt
        ? [endedAt + deploymentGraceDays * DAY + 1]
        : []),
    ];
  });
  const ends = waivers.map(({ expiresAt }) => expiresAt);
  return earliestAfter(now, [...instants, ...ends]);
}

/**
 * When the evidence of a run gets stale by age alone, in epoch milliseconds: on
 * the first whole day beyond its freshness.
 *
 * @param endedAt - epoch milliseconds
 * @public
 */
export function staleAt(endedAt: number, freshnessDays: number): number {
  return endedAt + (Math.floor(freshnessDays) + 1) * DAY;
}

/** The first of some instants that is still to come. Null: none is. @public */
export function earliestAfter(
  now: number,
  instants: readonly number[],
): number | null {
  const coming = instants.filter(instant => instant > now);
  return coming.length > 0 ? Math.min(...coming) : null;
}
