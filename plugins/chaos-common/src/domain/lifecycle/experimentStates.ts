/**
 * The states of an FIS experiment, in the words of AWS. They say what the
 * actions did, never whether the service survived.
 * @public
 */
export const EXPERIMENT_STATES = [
  'pending',
  'initiating',
  'running',
  'stopping',
  'completed',
  'stopped',
  'failed',
  'cancelled',
] as const;

/** @public */
export type ExperimentState = (typeof EXPERIMENT_STATES)[number];

/**
 * The states of one action of an experiment.
 * @public
 */
export const ACTION_STATES = [
  'pending',
  'initiating',
  'running',
  'stopping',
  'completed',
  'cancelled',
  'stopped',
  'failed',
  'skipped',
] as const;

/** @public */
export type ActionState = (typeof ACTION_STATES)[number];

const RANK: Record<ExperimentState, number> = {
  pending: 0,
  initiating: 1,
  running: 2,
  stopping: 3,
  completed: 4,
  stopped: 4,
  failed: 4,
  cancelled: 4,
};

/**
 * Whether the experiment has ended for good. FIS never resumes one.
 * @public
 */
export function isEnded(state: ExperimentState): boolean {
  return RANK[state] === 4;
}

/**
 * Whether news that an experiment is in `to` may replace what is stored. States
 * only move forward, so that a late or repeated answer changes nothing.
 * @public
 */
export function mayFollow(from: ExperimentState, to: ExperimentState): boolean {
  return RANK[to] > RANK[from];
}
