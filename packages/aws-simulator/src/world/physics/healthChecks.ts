import type { HealthCheck } from '../model';
import { STEP_MS } from '../time';

const DEFAULT_INTERVAL_SECONDS = 30;
const DEFAULT_THRESHOLD = 3;
/** An endpoint is healthy while more than this share of checkers say so. */
const HEALTHY_ABOVE = 0.18;
const NEGLIGIBLE = 1e-3;

/**
 * What the checkers of a health check think, as shares of them: first those
 * that hold the endpoint for healthy, by failures in a row, then those that do
 * not, by successes in a row.
 */
export type Checkers = readonly number[];

function thresholdOf({ failureThreshold = DEFAULT_THRESHOLD }: HealthCheck) {
  return failureThreshold;
}

export function contented(check: HealthCheck): Checkers {
  const threshold = thresholdOf(check);
  return Array.from({ length: 2 * threshold }, (_, i) => Number(i === 0));
}

function sum(shares: Checkers): number {
  return shares.reduce((total, share) => total + share, 0);
}

/** All agree that the endpoint is healthy, and did not see a failure lately. */
export function isContented(checkers: Checkers): boolean {
  return (checkers[0] ?? 1) > 1 - NEGLIGIBLE;
}

/** Whether Route 53 holds the endpoint for healthy (18 % of the checkers do). */
export function saysHealthy(check: HealthCheck, checkers: Checkers): boolean {
  return sum(checkers.slice(0, thresholdOf(check))) > HEALTHY_ABOVE;
}

/**
 * What the checkers think a step later. All check once per interval, at its
 * end.
 *
 * @param failing - Share of the checks that fail now
 */
export function checked(
  check: HealthCheck,
  before: Checkers,
  failing: number,
  at: number,
): Checkers {
  const { intervalSeconds = DEFAULT_INTERVAL_SECONDS } = check;
  const stepsApart = Math.round((intervalSeconds * 1000) / STEP_MS);
  if ((Math.floor(at / STEP_MS) + 1) % stepsApart !== 0) {
    return before;
  }
  const threshold = thresholdOf(check);
  const next = before.map(() => 0);
  const add = (index: number, share: number) => {
    next[index] = (next[index] ?? 0) + share;
  };
  before.forEach((share, index) => {
    const isHealthy = index < threshold;
    const seen = isHealthy ? index : index - threshold;
    const changes = isHealthy ? failing : 1 - failing;
    const start = isHealthy ? 0 : threshold;
    const turned = isHealthy ? threshold : 0;
    add(seen + 1 === threshold ? turned : start + seen + 1, share * changes);
    add(start, share * (1 - changes));
  });
  return next;
}
