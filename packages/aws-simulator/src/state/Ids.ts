import { letters, uuid } from './random';

/** Identifiers in AWS's forms that repeat from seed to seed. */
export class Ids {
  readonly #counts = new Map<string, number>();

  readonly #requests: string;

  constructor(readonly seed: number) {
    this.#requests = uuid(seed, 'requests').slice(0, -13);
  }

  /** A new identifier: the prefix and so many letters and digits. */
  next(prefix: string, length: number, ...scope: string[]): string {
    const key = [prefix, ...scope].join('/');
    return prefix + letters(length, this.seed, key, this.#count(key));
  }

  /** The UUID of a request: the first part tells the seed, the last the request. */
  nextRequestId(): string {
    const number = this.#count('request').toString(16).padStart(12, '0');
    return `${this.#requests}-${number}`;
  }

  /** The identifier of something that has a name of its own. */
  named(prefix: string, length: number, ...names: string[]): string {
    return prefix + letters(length, this.seed, 'named', prefix, ...names);
  }

  #count(key: string): number {
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count;
  }
}
