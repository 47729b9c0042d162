import { RunEvidence } from './RunEvidence';
import { ScoringPolicy } from './ScoringPolicy';

/**
 * Why a mode does not have all of its points.
 * @public
 */
export const LOSS_REASONS = [
  'untested',
  'failed',
  'recovered-late',
  'recovered-slowly',
  'no-alarm',
  'not-production',
  'changed',
  'old',
] as const;

/** @public */
export type LossReason = (typeof LOSS_REASONS)[number];

/** The points of a run, 0 to 100, and where those went that are missing. */
export interface RunPoints {
  points: number;
  losses: Partial<Record<LossReason, number>>;
}

/** A failed run is worth something, so that testing never costs against not testing. */
export const FAILED_POINTS = 20;
const LATE_POINTS = 40;
const SLOWEST_LOSS = 40;
const ALARM_LOSS = 10;

/**
 * What one conclusive run is worth: held 100; recovered within the objective,
 * less the longer it took; recovered later 40; not recovered 20.
 */
export function runPoints(run: RunEvidence, policy: ScoringPolicy): RunPoints {
  const behaviour =
    run.behaviour ?? (run.verdict === 'passed' ? 'held' : 'not-recovered');
  if (behaviour === 'not-recovered') {
    return { points: FAILED_POINTS, losses: { failed: 100 - FAILED_POINTS } };
  }
  if (behaviour === 'held') {
    // A judge who fails what held has a reason that is not known here.
    return run.verdict === 'failed'
      ? { points: FAILED_POINTS, losses: { failed: 100 - FAILED_POINTS } }
      : { points: 100, losses: {} };
  }
  const objective =
    run.recoveryObjectiveSeconds ?? policy.recoveryObjectiveSeconds;
  const alarm: RunPoints['losses'] = run.alarmMissed
    ? { 'no-alarm': ALARM_LOSS }
    : {};
  const missed = alarm['no-alarm'] ?? 0;
  if (run.verdict === 'failed') {
    return {
      points: LATE_POINTS - missed,
      losses: { 'recovered-late': 100 - LATE_POINTS, ...alarm },
    };
  }
  // One that passed was in time: whole periods are measured, so that the upper
  // end may lie beyond. Without a time, it took all the time it had.
  const took = Math.min(
    Math.max(0, run.recoverySeconds ?? objective),
    objective,
  );
  const slow = (SLOWEST_LOSS * took) / objective;
  return {
    points: 100 - slow - missed,
    losses: { 'recovered-slowly': slow, ...alarm },
  };
}
