import { AuditLogCheck, verifyAuditLog } from '@faultline/plugin-chaos-common';
import { AuditStore } from '../database/AuditStore';
import { sha256 } from '../sha256';

const PART = 500;

/** Checks the stored log as it was when the check began. */
export async function verifyStored(audit: AuditStore): Promise<AuditLogCheck> {
  const head = await audit.head();
  async function* parts() {
    let after = 0;
    for (;;) {
      const part = await audit.following(after, PART);
      const known = part.filter(record => record.seq <= head.seq);
      yield known;
      if (part.length < PART || known.length < part.length) return;
      after = part.at(-1)?.seq ?? after;
    }
  }
  return verifyAuditLog(parts(), head, sha256);
}
