export { parentsOf, withAncestors } from './groupTree';
export type { GroupNode } from './groupTree';
export { rollUp, rollUpAll, rollUpKeys, ROLLUP_KINDS } from './rollUp';
export type { RollUp, RollUpKind, RollUpService } from './rollUp';
