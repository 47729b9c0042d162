import { isDeepStrictEqual } from 'node:util';
import { conflict } from './errors';

/** AWS does not say how long it remembers a token; a day covers any retry. */
const LIFETIME_MS = 24 * 3600 * 1000;

/** Remembers what the client tokens of one operation led to. */
export class IdempotencyTokens<T> {
  readonly #known = new Map<
    string,
    { request: object; result: T; at: number }
  >();

  /**
   * Runs `create` once per token; the same request gets the first result.
   *
   * @throws AwsError ConflictException when the token came with another request.
   */
  once(token: string, request: object, now: number, create: () => T): T {
    this.#forget(now);
    const known = this.#known.get(token);
    if (known) {
      if (!isDeepStrictEqual(known.request, request)) {
        throw conflict(
          'The client token was already used for a request with other parameters.',
        );
      }
      return known.result;
    }
    const result = create();
    this.#known.set(token, { request, result, at: now });
    return result;
  }

  /** The map keeps the order of arrival, so the oldest come first. */
  #forget(now: number): void {
    for (const [token, { at }] of this.#known) {
      if (now - at < LIFETIME_MS) {
        return;
      }
      this.#known.delete(token);
    }
  }
}
