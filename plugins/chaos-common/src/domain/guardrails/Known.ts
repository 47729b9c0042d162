/**
 * A fact that had to be fetched from somewhere, or why it could not be. A rule
 * that needs a fact which is not known refuses.
 * @public
 */
export type Known<T> =
  | { known: true; value: T }
  /** `why` begins with a capital and ends with a full stop. */
  | { known: false; why: string };

/** @public */
export function knownFact<T>(value: T): Known<T> {
  return { known: true, value };
}

/** @public */
export function unknownFact(why: string): Known<never> {
  return { known: false, why };
}
