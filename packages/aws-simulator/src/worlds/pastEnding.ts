import { REASONS } from '../services/fis/lifecycle';
import type {
  ExperimentEvent,
  ExperimentProgress,
} from '../services/fis/lifecycle';
import type { ExperimentRecord } from '../services/fis/model/Experiment';
import type { WorldRun } from './World';

const DEFAULT_END_SECONDS = 90;

/** What cut a past run short, and when. */
export interface PastEnding {
  at: number;
  event: ExperimentEvent;
}

/** A moment so long after the start, but well within the given time. */
function within(
  { startTime, endTime }: { startTime?: number; endTime?: number },
  run: WorldRun,
): number {
  const from = startTime ?? 0;
  const wanted = (run.endedAfterSeconds ?? DEFAULT_END_SECONDS) * 1000;
  return from + Math.min(wanted, Math.floor(((endTime ?? from) - from) / 2));
}

/**
 * What cut a past run short.
 *
 * @param undisturbed - The same run as it would have gone by itself
 */
export function pastEnding(
  experiment: ExperimentRecord,
  undisturbed: ExperimentProgress,
  run: WorldRun,
): PastEnding | undefined {
  const { accountId } = experiment;
  const begun = undisturbed.transitions.find(({ to }) => to === 'running')?.at;
  const span = { startTime: begun, endTime: undisturbed.endTime };
  switch (run.outcome) {
    case 'stopped-by-alarm': {
      const reason = REASONS.stopCondition;
      const at = within(span, run);
      return { at, event: { type: 'stopRequested', reason } };
    }
    case 'stopped-by-person': {
      const reason = REASONS.stopRequested;
      const at = within(span, run);
      return { at, event: { type: 'stopRequested', reason } };
    }
    case 'failed-action': {
      const [first = ''] = Object.keys(undisturbed.actions);
      const action = run.failedAction ?? first;
      const code = 'DependentServiceFailure';
      const location = `actions/${action}`;
      const reason = 'The action could not be completed on its targets.';
      const error = { accountId, code, location };
      const at = within(undisturbed.actions[action] ?? span, run);
      return { at, event: { type: 'failed', action, reason, error } };
    }
    default:
      return undefined;
  }
}
