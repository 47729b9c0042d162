import { REASONS } from './reasons';
import { isTerminal, withAction, withStatus } from './transitions';
import type {
  ExperimentError,
  ExperimentPlan,
  ExperimentProgress,
  Refusal,
} from './types';

/** FIS never answers a stop within less than this. */
const MIN_STOPPING_MS = 1000;

function cancelPending(
  progress: ExperimentProgress,
  at: number,
): ExperimentProgress {
  return Object.entries(progress.actions)
    .filter(([, action]) => action.status === 'pending')
    .reduce(
      (current, [name]) =>
        withAction(
          current,
          name,
          { status: 'cancelled', reason: REASONS.actionCancelled },
          at,
        ),
      progress,
    );
}

/** Ends an experiment that may not run. */
export function refuse(
  progress: ExperimentProgress,
  refusal: Refusal,
  at: number,
): ExperimentProgress {
  const { status, reason, error } = refusal;
  const ended = withStatus(cancelPending(progress, at), status, reason, at);
  return error ? { ...ended, error } : ended;
}

/** Begins to stop: what runs is wound up, what waits is cancelled. */
export function beginStop(
  plan: ExperimentPlan,
  progress: ExperimentProgress,
  reason: string,
  at: number,
): ExperimentProgress {
  let current = cancelPending(progress, at);
  let dueAt = at + MIN_STOPPING_MS;
  for (const [name, action] of Object.entries(current.actions)) {
    if (!isTerminal(action.status)) {
      const wasRunning = action.status === 'running';
      const windUp = wasRunning ? plan.actions[name]?.stopMs ?? 0 : 0;
      const stopped = at + windUp;
      dueAt = Math.max(dueAt, stopped);
      current = withAction(
        current,
        name,
        { status: 'stopping', reason: REASONS.actionStopping, dueAt: stopped },
        at,
      );
    }
  }
  return { ...withStatus(current, 'stopping', reason, at), dueAt };
}

/** Fails a run: the failing action fails, the others are stopped. */
export function fail(
  progress: ExperimentProgress,
  failure: { reason: string; error: ExperimentError; action?: string },
  at: number,
): ExperimentProgress {
  const { reason, error, action: culprit } = failure;
  let current = cancelPending(progress, at);
  for (const [name, action] of Object.entries(current.actions)) {
    if (!isTerminal(action.status)) {
      const isCulprit = name === culprit;
      current = withAction(
        current,
        name,
        isCulprit
          ? { status: 'failed', reason }
          : { status: 'stopped', reason: REASONS.actionStopped },
        at,
      );
    }
  }
  return { ...withStatus(current, 'failed', reason, at), error };
}
