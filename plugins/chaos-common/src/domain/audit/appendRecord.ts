import { canonicalJson, Sha256 } from '../canonical';
import { AuditEntry, AuditHead, AuditRecord } from './AuditRecord';

/**
 * Makes the next link of a chain. The store must allow one record per sequence
 * number, so that of two writers who saw the same head one has to try again.
 *
 * @throws TypeError when the entry holds what JSON cannot hold
 * @public
 */
export function appendRecord(
  head: AuditHead,
  entry: AuditEntry,
  sha256: Sha256,
): AuditRecord {
  const link = {
    ...entry,
    sequence: head.sequence + 1,
    previousHash: head.hash,
  };
  return { ...link, hash: sha256(canonicalJson(link)) };
}

/**
 * The hash that a record should have, by what it says.
 * @internal
 */
export function hashOf(record: AuditRecord, sha256: Sha256): string {
  const { hash: _, ...link } = record;
  return sha256(canonicalJson(link));
}
