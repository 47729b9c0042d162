import { elapse, proceed } from './elapse';
import { beginStop, fail, refuse } from './endEarly';
import { REASONS } from './reasons';
import { isTerminal, withAction, withStatus } from './transitions';
import type {
  ExperimentEvent,
  ExperimentPlan,
  ExperimentProgress,
} from './types';

function begin(
  plan: ExperimentPlan,
  progress: ExperimentProgress,
  skipped: readonly string[],
  at: number,
): ExperimentProgress {
  const running = withStatus(progress, 'running', REASONS.running, at);
  const remaining = [...new Set(skipped)]
    .filter(name => running.actions[name]?.status === 'pending')
    .reduce(
      (current, name) =>
        withAction(
          current,
          name,
          { status: 'skipped', reason: REASONS.actionSkipped },
          at,
        ),
      running,
    );
  return proceed(plan, remaining, at);
}

/** What the safety lever does: it cancels what has not begun, stops the rest. */
function halt(
  plan: ExperimentPlan,
  progress: ExperimentProgress,
  at: number,
): ExperimentProgress {
  switch (progress.status) {
    case 'stopping':
      return progress;
    case 'running':
      return beginStop(plan, progress, REASONS.leverStopped, at);
    default: {
      const reason = REASONS.leverCancelled;
      return refuse(progress, { status: 'cancelled', reason }, at);
    }
  }
}

/**
 * The life of an experiment: what it is after an event at a given time. It is
 * pure; an event that makes no sense in the present state changes nothing.
 *
 * @example
 * ```ts
 * const waiting = step(plan, createProgress(plan, 0), { type: 'initiated' }, 0);
 * const running = step(plan, waiting, { type: 'prepared', skipped: [] }, 2000);
 * const over = step(plan, running, { type: 'elapsed' }, 3600_000);
 * ```
 */
export function step(
  plan: ExperimentPlan,
  progress: ExperimentProgress,
  event: ExperimentEvent,
  at: number,
): ExperimentProgress {
  const current = elapse(plan, progress, at);
  if (isTerminal(current.status)) {
    return current;
  }
  const isPreparing =
    current.status === 'pending' || current.status === 'initiating';
  switch (event.type) {
    case 'initiated':
      return current.status === 'pending'
        ? {
            ...withStatus(current, 'initiating', REASONS.initiating, at),
            startTime: at + plan.startDelayMs,
          }
        : current;
    case 'prepared':
      return current.status === 'initiating'
        ? begin(plan, current, event.skipped, at)
        : current;
    case 'refused':
      return isPreparing ? refuse(current, event.refusal, at) : current;
    case 'stopRequested':
      return current.status === 'stopping'
        ? current
        : beginStop(plan, current, event.reason, at);
    case 'leverEngaged':
      return halt(plan, current, at);
    case 'failed': {
      const { action } = event;
      const status = action && current.actions[action]?.status;
      const canFail =
        !action || status === 'initiating' || status === 'running';
      return current.status === 'running' && canFail
        ? fail(current, event, at)
        : current;
    }
    default:
      return current;
  }
}
