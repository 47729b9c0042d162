export { planActions } from './planActions';
export type { PlannableAction, PlannedAction, Plan } from './planActions';
export { readDuration } from './readDuration';
