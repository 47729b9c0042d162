import { canonicalJson, Sha256 } from '../canonical';
import { AuditEntry, AuditHead, SealedAuditEntry } from './AuditEntry';

/**
 * The head of a log without records.
 * @public
 */
export const EMPTY_AUDIT_HEAD: AuditHead = { seq: 0, hash: '0'.repeat(64) };

/**
 * Seals an entry behind the head of a log: its hash is the SHA-256 of the
 * canonical JSON of its place, its content and the hash before it. Whoever
 * changes, removes or inserts a record later would have to seal all after it
 * again, and the head, which is also in the portal's log file, would differ.
 * @public
 */
export function sealAuditEntry(
  entry: AuditEntry,
  head: AuditHead,
  sha256: Sha256,
): SealedAuditEntry {
  const content = { ...wellFormed(entry), seq: head.seq + 1 };
  return { ...content, hash: hashOf(content, head.hash, sha256) };
}

/**
 * Whether a record is the one that was sealed behind this head.
 * @public
 */
export function followsAuditHead(
  record: SealedAuditEntry,
  head: AuditHead,
  sha256: Sha256,
): boolean {
  const { hash, ...content } = record;
  return (
    record.seq === head.seq + 1 && hash === hashOf(content, head.hash, sha256)
  );
}

/** Names each member, so that what a record gains later changes no old hash. */
function hashOf(
  content: Omit<SealedAuditEntry, 'hash'>,
  previous: string,
  sha256: Sha256,
): string {
  return sha256(
    canonicalJson({
      previous,
      seq: content.seq,
      at: content.at,
      event: content.event,
      outcome: content.outcome,
      actor: content.actor,
      entityRef: content.entityRef,
      templateKey: content.templateKey,
      runId: content.runId,
      cellId: content.cellId,
      reason: content.reason,
      message: content.message,
    }),
  );
}

/**
 * Databases keep neither NUL nor half a surrogate pair, and a record must read
 * back as it was sealed.
 */
function wellFormed(entry: AuditEntry): AuditEntry {
  const clean = (text: string) =>
    text
      .replace(/\0/g, '')
      .replace(
        /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
        '\uFFFD',
      );
  const optional = (text: string | null) => text && clean(text);
  return {
    at: entry.at,
    event: clean(entry.event),
    outcome: clean(entry.outcome),
    actor: clean(entry.actor),
    entityRef: optional(entry.entityRef),
    templateKey: optional(entry.templateKey),
    runId: optional(entry.runId),
    cellId: optional(entry.cellId),
    reason: clean(entry.reason),
    message: clean(entry.message),
  };
}
