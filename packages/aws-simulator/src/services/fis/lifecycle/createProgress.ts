import { REASONS } from './reasons';
import type { ExperimentPlan, ExperimentProgress } from './types';

/** An experiment that was just asked for. */
export function createProgress(
  plan: ExperimentPlan,
  creationTime: number,
): ExperimentProgress {
  return {
    status: 'pending',
    reason: REASONS.created,
    creationTime,
    actions: Object.fromEntries(
      Object.keys(plan.actions).map(name => [
        name,
        { status: 'pending', reason: REASONS.actionCreated },
      ]),
    ),
    transitions: [],
  };
}
