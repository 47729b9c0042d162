import { SERVICE_STATUSES, ServiceStatus } from '../status';

/** Tiers of one status; every one of another status is beyond. */
const TIERS = 1_000_000;
const NOT_NUMBERED = TIERS - 2;
const WITHOUT = TIERS - 1;

/**
 * Where a service stands among risks, the lower the sooner to be looked at:
 * failing, untested, stale, resilient, and among these the most demanding tier
 * first. Tiers go by their number; then come those that are no number, and
 * services without one.
 *
 * @returns a whole number below 4,000,000
 * @public
 */
export function riskRank(service: {
  status: ServiceStatus;
  tier: string | null;
}): number {
  return (
    SERVICE_STATUSES.indexOf(service.status) * TIERS + tierRank(service.tier)
  );
}

function tierRank(tier: string | null): number {
  if (tier === null) return WITHOUT;
  const [digits] = /\d+/.exec(tier) ?? [];
  return digits === undefined
    ? NOT_NUMBERED
    : Math.min(Number(digits), NOT_NUMBERED - 1);
}
