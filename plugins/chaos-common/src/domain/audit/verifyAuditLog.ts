import { Sha256 } from '../canonical';
import { AuditHead, SealedAuditEntry } from './AuditEntry';
import { EMPTY_AUDIT_HEAD, followsAuditHead } from './auditChain';

/**
 * What a check of a log found.
 * @public
 */
export interface AuditLogCheck {
  /** Number of records that were looked at. */
  records: number;
  /** The last record that fits, or that of an empty log. */
  head: AuditHead;
  /** Place of the first record that is not as it was sealed, or is missing. */
  brokenSeq: number | null;
}

/**
 * Checks a log from its first record, in parts of any size. `head` is where the
 * log says that it ends: without it, nobody could tell that the newest records
 * were cut off.
 * @public
 */
export async function verifyAuditLog(
  parts: AsyncIterable<SealedAuditEntry[]>,
  head: AuditHead,
  sha256: Sha256,
): Promise<AuditLogCheck> {
  let at = EMPTY_AUDIT_HEAD;
  for await (const part of parts) {
    for (const record of part) {
      if (!followsAuditHead(record, at, sha256)) {
        const brokenSeq = at.seq + 1;
        return { records: brokenSeq, head: at, brokenSeq };
      }
      at = { seq: record.seq, hash: record.hash };
    }
  }
  const whole = at.seq === head.seq && at.hash === head.hash;
  return {
    records: at.seq,
    head: at,
    brokenSeq: whole ? null : Math.min(at.seq, head.seq) + 1,
  };
}
