export type {
  SelectorProblem,
  SelectorResult,
  TagCondition,
  TemplateSelector,
} from './TemplateSelector';
export { formatTagConditions } from './formatTagConditions';
export { readSelector } from './readSelector';
export type { SelectorTexts } from './readSelector';
export { matchesSelector, matchesTag } from './matchesSelector';
export type { MappableTemplate } from './matchesSelector';
