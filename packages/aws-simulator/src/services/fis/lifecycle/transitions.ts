import type {
  ActionProgress,
  ActionStatus,
  ExperimentProgress,
  ExperimentStatus,
} from './types';

/** Where an experiment may go from each state. */
export const EXPERIMENT_TRANSITIONS: Record<
  ExperimentStatus,
  readonly ExperimentStatus[]
> = {
  pending: ['initiating', 'stopping', 'failed', 'cancelled'],
  initiating: ['running', 'stopping', 'failed', 'cancelled'],
  running: ['completed', 'stopping', 'failed'],
  stopping: ['stopped'],
  completed: [],
  stopped: [],
  failed: [],
  cancelled: [],
};

/** Where an action may go from each state. */
export const ACTION_TRANSITIONS: Record<ActionStatus, readonly ActionStatus[]> =
  {
    pending: ['initiating', 'cancelled', 'skipped'],
    initiating: ['running', 'stopping', 'stopped', 'failed'],
    running: ['completed', 'stopping', 'stopped', 'failed'],
    stopping: ['stopped'],
    completed: [],
    stopped: [],
    failed: [],
    cancelled: [],
    skipped: [],
  };

export function isTerminal(status: ActionStatus): boolean {
  return ACTION_TRANSITIONS[status].length === 0;
}

/** The experiment in another state. */
export function withStatus(
  progress: ExperimentProgress,
  status: ExperimentStatus,
  reason: string,
  at: number,
): ExperimentProgress {
  const { status: from, reason: fromReason, ...before } = progress;
  const { transitions, dueAt: _, ...rest } = before;
  return {
    ...rest,
    status,
    reason,
    ...(isTerminal(status) && { endTime: at }),
    transitions: [...transitions, { at, from, to: status, reason, fromReason }],
  };
}

/** The experiment with one action in another state. */
export function withAction(
  progress: ExperimentProgress,
  name: string,
  change: { status: ActionStatus; reason: string; dueAt?: number },
  at: number,
): ExperimentProgress {
  const action = progress.actions[name];
  if (!action) {
    return progress;
  }
  const { dueAt: _, ...before } = action;
  const begins = change.status === 'running';
  const ends = isTerminal(change.status) && before.startTime !== undefined;
  const after: ActionProgress = {
    ...before,
    ...change,
    ...(begins && { startTime: at }),
    ...(ends && { endTime: at }),
  };
  return {
    ...progress,
    actions: { ...progress.actions, [name]: after },
    transitions: [
      ...progress.transitions,
      {
        at,
        action: name,
        from: action.status,
        to: change.status,
        reason: change.reason,
        fromReason: action.reason,
      },
    ],
  };
}
