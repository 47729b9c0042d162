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
  {
    action: oneOf(
      'error',
      'delay',
      'drop',
      'drop-after-processing',
      'partial-page',
      'expired-credentials',
      'clock-skew',
    ),
  },
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
    pageSize: integer({ min: 1, max: 1000 }),
  },
);

const rules = structure({ rules: list(rule) }, {});

/**
 * Something that goes wrong on purpose with the requests that match. `error`
 * answers with status, code and message; `delay` waits `delayMs` of real time
 * first; `drop` cuts the connection; `drop-after-processing` does so after the
 * request has had its effect; `partial-page` answers lists with at most
 * `pageSize` items and a token for the rest; `expired-credentials` and
 * `clock-skew` refuse as the service does for these reasons. With `count` the rule ends after so many
 * requests.
 *
 * @public
 */
export interface FaultRule {
  action:
    | 'error'
    | 'delay'
    | 'drop'
    | 'drop-after-processing'
    | 'partial-page'
    | 'expired-credentials'
    | 'clock-skew';
  /** Name in the signature's scope: `fis`, `monitoring`, `tagging`, `sts`. */
  service?: string;
  operation?: string;
  account?: string;
  region?: string;
  count?: number;
  /** Default: the one of the action, 500 for `error`. */
  status?: number;
  /** Default: what the service says for the action. */
  code?: string;
  message?: string;
  delayMs?: number;
  /** Items on a page; default 1. */
  pageSize?: number;
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
