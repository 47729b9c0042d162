import { malformedRequest } from '../server/commonErrors';
import { list, number, string, structure, Violations } from '../server/shapes';
import type { Rate } from './TokenBucket';

/**
 * How fast the requests of one account in one region may come. The operations
 * that a limit names share its allowance.
 *
 * @public
 */
export interface RateLimit extends Rate {
  /** Name in the signature's scope: `fis`, `monitoring`, `tagging` … */
  service: string;
  /** Default: all operations of the service that no limit before names. */
  operations?: readonly string[];
}

const limits = structure(
  {
    limits: list(
      structure(
        {
          service: string(),
          perSecond: number({ min: 0 }),
          burst: number({ min: 1 }),
        },
        { operations: list(string()) },
      ),
    ),
  },
  {},
);

/** Reads limits from their JSON form: a list, or an object with `limits`. */
export function parseRateLimits(value: unknown): RateLimit[] {
  const violations = new Violations();
  const body = Array.isArray(value) ? { limits: value } : value;
  const read = limits.read(body, '', violations);
  const problem = violations.summary();
  if (problem) {
    throw malformedRequest(problem);
  }
  return read.limits;
}
