import { Verdict } from '../verdict';

/**
 * The resilience status of a service, worst first. A run in progress is shown
 * beside it and never instead of it.
 * @public
 */
export const SERVICE_STATUSES = [
  'failing',
  'untested',
  'stale',
  'resilient',
] as const;

/** @public */
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/**
 * An ended run as evidence for a service.
 * @public
 */
export interface StatusEvidence {
  /** Key of the template that was run. */
  templateKey: string;
  verdict: Verdict;
  /** When the run ended, in milliseconds since 1970. */
  endedAt: number;
}

/**
 * What the status of a service rests on.
 * @public
 */
export interface ServiceRating {
  status: ServiceStatus;
  /** Templates whose latest conclusive run failed. */
  failing: string[];
  /** Templates whose latest conclusive run passed and is fresh. */
  passing: string[];
  /** Templates whose latest conclusive run passed too long ago. */
  stale: string[];
  /** Mapped templates without a conclusive run. */
  untested: string[];
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Rates a service by the latest conclusive run of each of its templates: one
 * failed makes it failing; else one that is too old, stale; none at all, untested.
 *
 * @param options.now - milliseconds since 1970
 * @param options.freshnessDays - how long a passed run counts
 * @public
 */
export function rateService(
  templateKeys: string[],
  evidence: StatusEvidence[],
  options: { now: number; freshnessDays: number },
): ServiceRating {
  const latest = new Map<string, StatusEvidence>();
  for (const run of evidence) {
    if (run.verdict !== 'passed' && run.verdict !== 'failed') continue;
    const known = latest.get(run.templateKey);
    if (!known || outweighs(run, known)) latest.set(run.templateKey, run);
  }
  const rating: Omit<ServiceRating, 'status'> = {
    failing: [],
    passing: [],
    stale: [],
    untested: [],
  };
  for (const key of new Set(templateKeys)) {
    const run = latest.get(key);
    if (!run) rating.untested.push(key);
    else if (run.verdict === 'failed') rating.failing.push(key);
    else if (options.now - run.endedAt > options.freshnessDays * DAY)
      rating.stale.push(key);
    else rating.passing.push(key);
  }
  return { status: statusOf(rating), ...rating };
}

/** Later outweighs earlier; of two that ended at once, the failed one counts. */
function outweighs(run: StatusEvidence, known: StatusEvidence): boolean {
  return run.endedAt === known.endedAt
    ? run.verdict === 'failed'
    : run.endedAt > known.endedAt;
}

function statusOf(rating: Omit<ServiceRating, 'status'>): ServiceStatus {
  if (rating.failing.length > 0) return 'failing';
  if (rating.stale.length > 0) return 'stale';
  return rating.passing.length > 0 ? 'resilient' : 'untested';
}
