export {
  ACTION_STATES,
  EXPERIMENT_STATES,
  isEnded,
  mayFollow,
} from './experimentStates';
export type { ActionState, ExperimentState } from './experimentStates';
export { INTENT_STATES, isIntentOpen, mayIntentBecome } from './intentStates';
export type { IntentState } from './intentStates';
