import { letters, uuid } from './random';

/** Identifiers in AWS's forms that repeat from seed to seed. */
export class Ids {
  readonly #counts = new Map<string, number>();
  #requests = 0;

  constructor(readonly seed: number) {}

  /** A new identifier: the prefix and so many letters and digits. */
  next(prefix: string, length: number, ...scope: string[]): string {
    const key = [prefix, ...scope].join('/');
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return prefix + letters(length, this.seed, key, count);
  }

  /** The identifier of the next request. */
  request(): string {
    this.#requests += 1;
    return uuid(this.seed, 'request', this.#requests);
  }

  /** The identifier of something that has a name of its own. */
  named(prefix: string, length: number, ...names: string[]): string {
    return prefix + letters(length, this.seed, 'named', prefix, ...names);
  }
}
