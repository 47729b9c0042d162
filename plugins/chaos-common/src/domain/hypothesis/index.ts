export { describeChanges } from './describeChanges';
export type { Expectation } from './Expectation';
export { countBreached, findBreaches } from './findBreaches';
export type { Breach } from './findBreaches';
export { mergeStatements } from './mergeStatements';
export type { MergedStatement } from './mergeStatements';
export { sentenceOf } from './sentenceOf';
export { thenOf } from './thenOf';
export type { StatedSignal, Statement } from './Statement';
