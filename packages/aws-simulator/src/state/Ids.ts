import { letters, uuid } from './random';

/** Identifiers in AWS's forms that repeat from seed to seed. */
export class Ids {
  readonly #counts = new Map<string, number>();

  constructor(readonly seed: number) {}

  /** A new identifier: the prefix and so many letters and digits. */
  next(prefix: string, length: number, ...scope: string[]): string {
    const key = [prefix, ...scope].join('/');
    return prefix + letters(length, this.seed, key, this.#count(key));
  }

  /** A new UUID among those of its kind. */
  nextUuid(kind: string): string {
    return uuid(this.seed, kind, this.#count(kind));
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
