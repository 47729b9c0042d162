import { riskRank, ScorecardSummary } from '@faultline/plugin-chaos-common';

/** Above every score. */
const UNRATED = 1_001;

/**
 * Services of several lists as one, each once: by risk, which looks at status
 * and tier, and then the lowest score; without a score last.
 */
export function worstFirst(
  services: readonly ScorecardSummary[],
): ScorecardSummary[] {
  const each = new Map(services.map(known => [known.entityRef, known]));
  return [...each.values()].sort(
    (a, b) =>
      riskRank(a) - riskRank(b) ||
      (a.tenths ?? UNRATED) - (b.tenths ?? UNRATED) ||
      a.entityRef.localeCompare(b.entityRef),
  );
}
