export type {
  ActionPlan,
  ActionProgress,
  ActionStatus,
  ExperimentError,
  ExperimentEvent,
  ExperimentPlan,
  ExperimentProgress,
  ExperimentStatus,
  Refusal,
  Transition,
} from './types';
export { createProgress } from './createProgress';
export { nextDue } from './elapse';
export { REASONS } from './reasons';
export { step } from './step';
export {
  ACTION_TRANSITIONS,
  EXPERIMENT_TRANSITIONS,
  isTerminal,
} from './transitions';
