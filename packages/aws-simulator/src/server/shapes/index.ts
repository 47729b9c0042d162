export { Violations } from './Shape';
export type { Infer, Shape } from './Shape';
export { boolean, integer, number, oneOf, string, timestamp } from './scalars';
export { list, map, structure } from './collections';
