export { appendRecord } from './appendRecord';
export { AUDIT_START } from './AuditRecord';
export type { AuditEntry, AuditHead, AuditRecord } from './AuditRecord';
export { CHAIN_FAULTS, verifyChain } from './verifyChain';
export type { ChainFault, ChainResult } from './verifyChain';
