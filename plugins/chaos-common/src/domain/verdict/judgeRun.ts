import { ActionState, ExperimentState, isEnded } from '../lifecycle';
import { isFault } from '../template';
import { Judgement } from './Verdict';

/**
 * What is known of a run when it is judged.
 * @public
 */
export interface JudgeableRun {
  state: ExperimentState;
  /** FIS's own words for the state. */
  stateReason: string;
  /** True for a run with `actionsMode: skip-all`. */
  preview: boolean;
  actions: { actionId: string; state: ActionState }[];
}

const HALTED_BY_ALARM = /halted by stop condition/i;

/**
 * Judges an ended run from what FIS alone tells of it: that it did not run, or
 * that a stop alarm ended it. Whether the service survived is for its signals to
 * say; until then the reason is `judging`. Undefined while the run goes on.
 * @public
 */
export function judgeRun(run: JudgeableRun): Judgement | undefined {
  if (!isEnded(run.state)) return undefined;
  if (run.preview) {
    return {
      verdict: 'preview',
      reason: 'preview',
      text: 'A preview resolves targets and injects nothing. It is no evidence.',
    };
  }
  if (run.state === 'failed') {
    return {
      verdict: 'invalid',
      reason: 'not_run',
      text: `AWS could not run the actions${
        run.stateReason ? `: ${run.stateReason.replace(/\.$/, '')}.` : '.'
      }`,
    };
  }
  if (run.state === 'cancelled') {
    return {
      verdict: 'inconclusive',
      reason: 'cancelled',
      text: 'The safety lever prevented the run.',
    };
  }
  if (run.state === 'stopped') {
    return HALTED_BY_ALARM.test(run.stateReason)
      ? {
          verdict: 'failed',
          reason: 'stop_alarm_fired',
          text: 'A stop alarm fired, so AWS halted the experiment.',
        }
      : {
          verdict: 'inconclusive',
          reason: 'stopped_early',
          text: 'The run was stopped before its actions were done.',
        };
  }
  const faults = run.actions.filter(action => isFault(action.actionId));
  if (!faults.some(action => action.state === 'completed')) {
    return {
      verdict: 'invalid',
      reason: 'nothing_hit',
      text: 'Every action was skipped, so nothing was hit.',
    };
  }
  return {
    verdict: 'inconclusive',
    reason: 'judging',
    text: 'The actions ended. The verdict comes once the metrics of the recovery are in.',
  };
}
