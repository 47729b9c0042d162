import { FailureMode } from '../failureModes';
import { newestFirst, whyUncounted } from './countsFor';
import { RunEvidence, UncountedReason } from './RunEvidence';
import { FAILED_POINTS, LossReason, runPoints } from './runPoints';
import { ScoringPolicy } from './ScoringPolicy';

const DAY = 86_400_000;
const COUNTED_RUNS = 5;
const HALF_LIFE = 60 * DAY;
const RISE = 20;

/**
 * What is known of one failure mode of a service.
 * @public
 */
export interface ModeRating {
  mode: FailureMode;
  /** By the latest run that counts; `stale`: it passed too long ago, or much changed since. */
  state: 'untested' | 'stale' | 'failed' | 'passed';
  /** 0 to 100: what the evidence is worth today. */
  value: number;
  /** How fresh the evidence is, 0 to 1. */
  freshness: number;
  /** Points of 100 that are missing, by reason; together 100 − value. */
  losses: Partial<Record<LossReason, number>>;
  /** The runs that count, newest first, at most five. */
  evidence: RunEvidence[];
  /** Newer runs that earn nothing, with the reason, newest first. */
  uncounted: { runId: string; reason: UncountedReason }[];
}

/**
 * Rates one failure mode by its latest five conclusive runs. A new failure
 * cannot be averaged away: the mode is worth 20 more than the latest run at
 * most. A failure that is too small to earn points still takes them.
 *
 * @param now - epoch milliseconds
 * @public
 */
export function rateMode(
  mode: FailureMode,
  runs: readonly RunEvidence[],
  policy: ScoringPolicy,
  now: number,
): ModeRating {
  const about = runs.filter(run => run.modes.includes(mode)).sort(newestFirst);
  const counted = about.filter(run => whyUncounted(run, mode, policy) === null);
  const evidence = counted.slice(0, COUNTED_RUNS);
  const [latest] = evidence;
  const uncounted = about
    .filter(run => !latest || run.endedAt >= latest.endedAt)
    .flatMap(run => {
      const reason = whyUncounted(run, mode, policy);
      return reason ? [{ runId: run.runId, reason }] : [];
    });
  if (!latest) {
    return {
      mode,
      state: 'untested',
      value: 0,
      freshness: 0,
      losses: { untested: 100 },
      evidence,
      uncounted,
    };
  }
  const failedSince = about.some(
    run => run.verdict === 'failed' && newestFirst(run, latest) < 0,
  );
  const outcome = outcomeOf(evidence, latest, failedSince, policy);
  const place = evidence.some(run => run.production) ? 1 : policy.notProduction;
  const age = freshnessByAge(latest, policy, now);
  const change = freshnessByChange(latest, policy, now);
  const placed = outcome.points * place;
  const freshness = age * change;
  const failing = failedSince || latest.verdict === 'failed';
  return {
    mode,
    state: stateOf(failing, freshness),
    value: placed * freshness,
    freshness,
    losses: {
      ...outcome.losses,
      'not-production': outcome.points - placed,
      changed: placed * (1 - change),
      old: placed * change * (1 - age),
    },
    evidence,
    uncounted,
  };
}

function stateOf(failing: boolean, freshness: number): ModeRating['state'] {
  if (failing) return 'failed';
  return freshness < 1 ? 'stale' : 'passed';
}

function outcomeOf(
  evidence: RunEvidence[],
  latest: RunEvidence,
  failedSince: boolean,
  policy: ScoringPolicy,
): ReturnType<typeof runPoints> {
  const rated = evidence.map(run => ({
    // Against the latest run, not against now: time changes nothing here.
    weight: 2 ** ((run.endedAt - latest.endedAt) / HALF_LIFE),
    ...runPoints(run, policy),
  }));
  const total = rated.reduce((sum, { weight }) => sum + weight, 0);
  const mean =
    rated.reduce((sum, { weight, points }) => sum + weight * points, 0) / total;
  const last = runPoints(latest, policy);
  const most = failedSince
    ? Math.min(last.points, FAILED_POINTS) + RISE
    : last.points + RISE;
  const points = Math.min(mean, most);
  const parts: Partial<Record<LossReason, number>> = {};
  const add = (losses: typeof parts, by: number) => {
    for (const [reason, loss] of Object.entries(losses)) {
      const key = reason as LossReason;
      parts[key] = (parts[key] ?? 0) + loss * by;
    }
  };
  if (mean <= most) {
    for (const { weight, losses } of rated) add(losses, weight / total);
  } else if (failedSince) {
    parts.failed = 100 - points;
  } else {
    add(last.losses, (100 - points) / (100 - last.points));
  }
  return { points, losses: parts };
}

function freshnessByAge(
  { endedAt }: RunEvidence,
  { freshness: { days, goneAfterDays } }: ScoringPolicy,
  now: number,
): number {
  // A clock that went back makes nothing fresher than fresh. Whole days, so that
  // between two of them nothing changes.
  const age = Math.floor(Math.max(0, now - endedAt) / DAY);
  if (age <= days) return 1;
  return Math.max(0, 1 - (age - days) / (goneAfterDays - days));
}

function freshnessByChange(
  run: RunEvidence,
  { freshness }: ScoringPolicy,
  now: number,
): number {
  const { deployedAt, endedAt } = run;
  const deployed =
    deployedAt !== null &&
    deployedAt > endedAt &&
    now - endedAt > freshness.deploymentGraceDays * DAY;
  return Math.min(
    run.templateChanged ? freshness.templateChanged : 1,
    run.targetsDrifted ? freshness.targetsDrifted : 1,
    deployed ? freshness.deployed : 1,
  );
}
