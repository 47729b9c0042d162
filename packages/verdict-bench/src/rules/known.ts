import type { BenchCase, Values } from '../cases/BenchCase';

/** The values that are no gaps, signed so that bad is up. */
export function known(values: Values, { direction }: BenchCase): number[] {
  const sign = direction === 'down' ? -1 : 1;
  return values.flatMap(value => (value === null ? [] : [sign * value]));
}
