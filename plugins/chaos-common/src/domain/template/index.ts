export { describeAction } from './describeAction';
export type { ActionDescription, DescribableAction } from './describeAction';
export { describeTarget } from './describeTarget';
export type { DescribableTarget } from './describeTarget';
export { describeTemplate } from './describeTemplate';
export type {
  DescribableTemplate,
  TemplateDescription,
} from './describeTemplate';
export { formatDuration } from './formatDuration';
export { isFault } from './isFault';
export { planActions } from './planActions';
export type { PlannableAction, PlannedAction, Plan } from './planActions';
export { readDuration } from './readDuration';
