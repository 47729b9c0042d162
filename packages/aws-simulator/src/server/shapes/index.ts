export { Violations } from './Shape';
export type { Infer, Shape } from './Shape';
export {
  boolean,
  decimal,
  integer,
  number,
  oneOf,
  string,
  timestamp,
} from './scalars';
export { list, map, oneOrMany, structure } from './collections';
