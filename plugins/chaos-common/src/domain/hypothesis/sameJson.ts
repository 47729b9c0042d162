import { canonicalJson } from '../canonical';

/** Whether two values are the same as JSON, whatever the order of members. */
export function sameJson(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other);
}

function textOf(value: unknown): string {
  // JSON has no word for what is not there.
  return value === undefined ? '' : canonicalJson(value);
}
