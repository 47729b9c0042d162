import type { RateLimit } from './RateLimit';
import { take } from './TokenBucket';
import type { TokenBucket } from './TokenBucket';

/** Who asks for what. */
export interface RequestFacts {
  service: string;
  operation: string;
  account: string;
  region: string;
}

/** Holds every account and region to the limits; each has its own allowance. */
export class Throttles {
  readonly #initial: readonly RateLimit[];
  #limits: readonly RateLimit[];
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(limits: readonly RateLimit[]) {
    this.#initial = limits;
    this.#limits = limits;
  }

  list(): readonly RateLimit[] {
    return this.#limits;
  }

  replace(limits: readonly RateLimit[]): void {
    this.#limits = limits;
    this.#buckets.clear();
  }

  /** Everything as at the start. */
  reset(): void {
    this.replace(this.#initial);
  }

  /** Whether there is room for a request at this time, in epoch milliseconds. */
  admits(facts: RequestFacts, now: number): boolean {
    const { service, operation, account, region } = facts;
    const index = this.#limits.findIndex(
      each =>
        each.service === service &&
        (each.operations?.includes(operation) ?? true),
    );
    const limit = this.#limits[index];
    if (!limit) {
      return true;
    }
    const key = `${index}/${account}/${region}`;
    const bucket = take(this.#buckets.get(key), limit, now);
    if (bucket) {
      this.#buckets.set(key, bucket);
    }
    return bucket !== undefined;
  }
}
