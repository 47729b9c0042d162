import type { Threshold } from '../verdict';
import { breaksContract } from '../verdict/engine/contract/trackContract';

/**
 * Values one after the other, in which a threshold was breached.
 * @public
 */
export interface Breach {
  /** Index of the first and last value. */
  first: number;
  last: number;
}

/**
 * Where a threshold is breached: a value counts when at least m of the last n
 * break it, as a CloudWatch alarm has it. A gap breaks nothing.
 *
 * @param values - in order of time, null for a gap
 * @returns stretches in order of time that neither touch nor overlap
 * @public
 */
export function findBreaches(
  values: readonly (number | null)[],
  threshold: Threshold,
): Breach[] {
  const { m, n } = threshold;
  const broken = values.map(
    value => value !== null && breaksContract(threshold, value),
  );
  const breaches: Breach[] = [];
  let count = 0;
  broken.forEach((isBroken, index) => {
    count += Number(isBroken) - Number(broken[index - n] ?? false);
    if (count < m) return;
    const before = breaches.at(-1);
    if (before?.last === index - 1) before.last = index;
    else breaches.push({ first: index, last: index });
  });
  return breaches;
}

/**
 * How many values stretches are made of.
 * @public
 */
export function countBreached(breaches: readonly Breach[]): number {
  return breaches.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}
