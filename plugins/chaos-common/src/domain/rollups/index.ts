export { addService, emptyAggregate, tidyAggregate } from './Aggregate';
export type { Aggregate } from './Aggregate';
export { parentsOf, withAncestors } from './groupTree';
export type { GroupNode } from './groupTree';
export {
  rollUp,
  rollUpAll,
  rollUpKeys,
  ROLLUP_KINDS,
  viewAggregate,
} from './rollUp';
export type { RollUp, RollUpKind, RollUpService } from './rollUp';
