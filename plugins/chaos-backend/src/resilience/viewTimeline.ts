import {
  describeAction,
  planActions,
  RunDetail,
} from '@faultline/plugin-chaos-common';
import { StoredRun } from '../database/RunStore';
import { StoredTemplate } from '../database/TemplateStore';
import { optionalIso } from './views';

/**
 * The actions of a run in the order of the plan. The template, if it is still
 * there, tells what they are aimed at.
 */
export function viewTimeline(
  run: StoredRun,
  template: StoredTemplate | undefined,
): RunDetail['timeline'] {
  const plan = new Map(
    planActions(run.actions).actions.map(each => [each.name, each]),
  );
  const targetsOf = new Map(
    template?.actions.map(action => [action.name, action.targets]),
  );
  return run.actions
    .map(action => {
      const { startSeconds = 0, durationSeconds = 0 } =
        plan.get(action.name) ?? {};
      const targets = targetsOf.get(action.name) ?? {};
      return {
        name: action.name,
        actionId: action.actionId,
        text: describeAction({ ...action, targets }, template?.targets ?? [])
          .text,
        state: action.state,
        reason: action.reason,
        startedAt: optionalIso(action.startedAt),
        endedAt: optionalIso(action.endedAt),
        startAfter: action.startAfter,
        plannedStart: startSeconds,
        plannedEnd: startSeconds + durationSeconds,
      };
    })
    .sort((a, b) => a.plannedStart - b.plannedStart);
}
