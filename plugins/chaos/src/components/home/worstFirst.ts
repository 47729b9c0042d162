import {
  ScorecardSummary,
  ServiceStatus,
} from '@faultline/plugin-chaos-common';

const ORDER: readonly ServiceStatus[] = [
  'failing',
  'untested',
  'stale',
  'resilient',
];

/** Above every score. */
const UNRATED = 1_001;

/**
 * Services of several lists as one, each once: failing, untested, stale,
 * resilient, and then the lowest score; without a score last.
 */
export function worstFirst(
  services: readonly ScorecardSummary[],
): ScorecardSummary[] {
  const each = new Map(services.map(known => [known.entityRef, known]));
  return [...each.values()].sort(
    (a, b) =>
      ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
      (a.tenths ?? UNRATED) - (b.tenths ?? UNRATED) ||
      a.entityRef.localeCompare(b.entityRef),
  );
}
