import { REASONS } from './reasons';
import { isTerminal, withAction, withStatus } from './transitions';
import type {
  ActionProgress,
  ExperimentPlan,
  ExperimentProgress,
} from './types';

/** FIS prepares every action for a moment before it runs. */
const ACTION_INITIATING_MS = 500;

/** The next moment at which something changes by itself. */
export function nextDue(progress: ExperimentProgress): number | undefined {
  const times = [
    progress.dueAt,
    ...Object.values(progress.actions).map(action => action.dueAt),
  ].filter(time => time !== undefined);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** Starts what may start, and completes the experiment when nothing is left. */
export function proceed(
  plan: ExperimentPlan,
  progress: ExperimentProgress,
  at: number,
): ExperimentProgress {
  if (progress.status !== 'running') {
    return progress;
  }
  let current = progress;
  for (const [name, action] of Object.entries(progress.actions)) {
    const waitsFor = plan.actions[name]?.startAfter ?? [];
    const isReady = waitsFor.every(other => {
      const before = progress.actions[other]?.status;
      return before === 'completed' || before === 'skipped';
    });
    if (action.status === 'pending' && isReady) {
      const dueAt = at + ACTION_INITIATING_MS;
      const reason = REASONS.actionInitiating;
      current = withAction(
        current,
        name,
        { status: 'initiating', reason, dueAt },
        at,
      );
    }
  }
  const isOver = Object.values(current.actions).every(action =>
    isTerminal(action.status),
  );
  return isOver
    ? withStatus(current, 'completed', REASONS.completed, at)
    : current;
}

function moveAction(
  plan: ExperimentPlan,
  progress: ExperimentProgress,
  [name, action]: [string, ActionProgress],
  at: number,
): ExperimentProgress {
  if (action.dueAt === undefined || action.dueAt > at) {
    return progress;
  }
  switch (action.status) {
    case 'initiating': {
      const dueAt = at + (plan.actions[name]?.runMs ?? 0);
      const reason = REASONS.actionRunning;
      return withAction(
        progress,
        name,
        { status: 'running', reason, dueAt },
        at,
      );
    }
    case 'running': {
      const reason = REASONS.actionCompleted;
      return withAction(progress, name, { status: 'completed', reason }, at);
    }
    default: {
      const reason = REASONS.actionStopped;
      return withAction(progress, name, { status: 'stopped', reason }, at);
    }
  }
}

function moveAt(
  plan: ExperimentPlan,
  progress: ExperimentProgress,
  at: number,
): ExperimentProgress {
  let current = progress;
  for (const entry of Object.entries(progress.actions)) {
    current = moveAction(plan, current, entry, at);
  }
  if (
    current.status === 'stopping' &&
    current.dueAt !== undefined &&
    current.dueAt <= at
  ) {
    const { reason } = current;
    const isManual = reason === REASONS.stopRequested;
    return withStatus(
      current,
      'stopped',
      isManual ? REASONS.stopped : reason,
      at,
    );
  }
  return proceed(plan, current, at);
}

/** Lets time pass; every change carries the moment at which it was due. */
export function elapse(
  plan: ExperimentPlan,
  progress: ExperimentProgress,
  until: number,
): ExperimentProgress {
  let current = progress;
  for (
    let due = nextDue(current);
    due !== undefined && due <= until;
    due = nextDue(current)
  ) {
    current = moveAt(plan, current, due);
  }
  return current;
}
