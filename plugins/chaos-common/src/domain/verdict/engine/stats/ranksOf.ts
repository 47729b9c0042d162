import { sortNumbers } from './quantile';

/**
 * Ranks of values in their order, equal values sharing the middle of theirs:
 * what is left of a series when a spike counts no more than a rise.
 */
export function ranksOf(values: Float64Array): Float64Array {
  const sorted = sortNumbers(values);
  return values.map(
    value => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2,
  );
}
