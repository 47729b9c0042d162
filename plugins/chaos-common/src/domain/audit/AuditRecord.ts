/**
 * What is written down about one event. Only what JSON can hold.
 * @public
 */
export interface AuditEntry {
  /** Time of the event: ISO 8601 in UTC with milliseconds. */
  at: string;
  /** What happened: `run-start`, `run-stop`, `safety-lever-change`, … */
  action: string;
  outcome: 'succeeded' | 'failed' | 'refused';
  /** Entity ref of the person, or the name of the part that acted by itself. */
  actor: string;
  /** The service that it was about, if any. */
  entityRef: string | null;
  /** What it was done to: id of a run, a template, an intent, a cell. */
  subject: string | null;
  /** The person's reason, or why it was refused. */
  reason: string;
  /** Anything else, by name. */
  details: Record<string, unknown>;
}

/**
 * One link of the chain. `hash` covers everything else in it, and so, through
 * `previousHash`, everything that was ever written before.
 * @public
 */
export interface AuditRecord extends AuditEntry {
  /** 1 for the first record, then one more each. */
  sequence: number;
  /** Hash of the record before; `AUDIT_START` for the first. */
  previousHash: string;
  hash: string;
}

/**
 * The end of a chain, as far as it was written or checked.
 * @public
 */
export interface AuditHead {
  sequence: number;
  hash: string;
}

/**
 * The end of a chain that has no record so far.
 * @public
 */
export const AUDIT_START: AuditHead = { sequence: 0, hash: '0'.repeat(64) };
