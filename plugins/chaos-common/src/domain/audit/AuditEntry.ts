/**
 * One thing that was done or refused, before it is sealed into the audit log.
 * Every member is sealed; texts hold nothing secret.
 * @public
 */
export interface AuditEntry {
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
  event: string;
  outcome: string;
  /** User entity ref, or `faultline` for what the portal did by itself. */
  actor: string;
  entityRef: string | null;
  templateKey: string | null;
  runId: string | null;
  cellId: string | null;
  /** What the person gave as reason. */
  reason: string;
  /** What happened, in a sentence. */
  message: string;
}

/**
 * An entry in its place of the log.
 * @public
 */
export interface SealedAuditEntry extends AuditEntry {
  /** 1, 2, 3 … without gaps. */
  seq: number;
  /** 64 hexadecimal digits. */
  hash: string;
}

/**
 * The end of a log, or of the part of it that was looked at.
 * @public
 */
export interface AuditHead {
  /** Number of records up to here. */
  seq: number;
  /** Hash of the last of them. */
  hash: string;
}
