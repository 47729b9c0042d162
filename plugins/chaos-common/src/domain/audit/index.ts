export type { AuditEntry, AuditHead, SealedAuditEntry } from './AuditEntry';
export {
  EMPTY_AUDIT_HEAD,
  followsAuditHead,
  sealAuditEntry,
} from './auditChain';
export { verifyAuditLog } from './verifyAuditLog';
export type { AuditLogCheck } from './verifyAuditLog';
