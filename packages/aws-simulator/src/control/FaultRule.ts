import {
  Infer,
  integer,
  list,
  oneOf,
  string,
  structure,
  Violations,
} from '../server/shapes';
import { malformedRequest } from '../server/commonErrors';

const rule = structure(
  { action: oneOf('error', 'delay', 'drop', 'drop-after-processing') },
  {
    /** Name in the signature's scope: `fis`, `monitoring`, `tagging`, `sts`. */
    service: string(),
    operation: string(),
    account: string(),
    region: string(),
    count: integer({ min: 1 }),
    status: integer({ min: 400, max: 599 }),
    code: string(),
    message: string(),
    delayMs: integer({ min: 0, max: 600_000 }),
  },
);

const rules = structure({ rules: list(rule) }, {});

/**
 * Something that goes wrong on purpose with the requests that match. `error`
 * answers with status, code and message; `delay` waits `delayMs` of real time
 * first; `drop` cuts the connection; `drop-after-processing` does so after the
 * request has had its effect. With `count` the rule ends after so many
 * requests.
 *
 * @public
 */
export interface FaultRule {
  action: 'error' | 'delay' | 'drop' | 'drop-after-processing';
  /** Name in the signature's scope: `fis`, `monitoring`, `tagging`, `sts`. */
  service?: string;
  operation?: string;
  account?: string;
  region?: string;
  count?: number;
  /** Default 500. */
  status?: number;
  /** Default `InternalServerException`. */
  code?: string;
  message?: string;
  delayMs?: number;
}

/** Reads rules from their JSON form: a list, or an object with `rules`. */
export function parseFaultRules(value: unknown): FaultRule[] {
  const violations = new Violations();
  const body = Array.isArray(value) ? { rules: value } : value;
  const read: Infer<typeof rules> = rules.read(body, '', violations);
  const problem = violations.summary();
  if (problem) {
    throw malformedRequest(problem);
  }
  return read.rules;
}
