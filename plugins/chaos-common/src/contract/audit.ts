import { z } from 'zod';
import { entityRefSchema, timestampSchema } from './common';

/** What is written down. @public */
export const AUDIT_EVENTS = [
  'run-start',
  'run-preview',
  'run-stop',
  'run-stop-all',
  'start-cancel',
  'run-end',
  'safety-lever-change',
  'hypothesis-change',
  'finding-change',
  'waiver-request',
  'waiver-decision',
  'waiver-withdrawal',
] as const;
/** @public */
export type AuditEventName = (typeof AUDIT_EVENTS)[number];

/** One line of the audit log. @public */
export const auditRecordSchema = z.object({
  /** 1, 2, 3 … without gaps. */
  seq: z.number().int(),
  at: timestampSchema,
  event: z.enum(AUDIT_EVENTS),
  outcome: z.enum(['succeeded', 'refused', 'failed']),
  /** User entity ref, or `faultline` for what the portal did by itself. */
  actor: z.string(),
  entityRef: entityRefSchema.nullable(),
  templateKey: z.string().nullable(),
  runId: z.string().nullable(),
  cellId: z.string().nullable(),
  /** What the person gave as reason. */
  reason: z.string(),
  /** What happened, in a sentence. */
  message: z.string(),
  /** Seals this record and, through the one before it, all before it. */
  hash: z.string(),
});
/** @public */
export type AuditRecord = z.infer<typeof auditRecordSchema>;

/** A page of the audit log, newest first. @public */
export const auditPageSchema = z.object({
  items: z.array(auditRecordSchema),
  nextCursor: z.string().nullable(),
});
/** @public */
export type AuditPage = z.infer<typeof auditPageSchema>;

/** Query of the audit log. @public */
export const auditQuerySchema = z.object({
  event: z.enum(AUDIT_EVENTS).optional(),
  outcome: z.enum(['succeeded', 'refused', 'failed']).optional(),
  actor: z.string().max(300).optional(),
  entityRef: entityRefSchema.optional(),
  /** Inclusive. */
  from: timestampSchema.optional(),
  /** Exclusive. */
  to: timestampSchema.optional(),
  cursor: z.string().max(512).optional(),
  /** 1 to 200, default 50. */
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** @public */
export type AuditQuery = z.input<typeof auditQuerySchema>;

/** Whether the audit log is as it was written. @public */
export const auditVerificationSchema = z.object({
  intact: z.boolean(),
  /** Number of records that were checked. */
  records: z.number().int(),
  /** The first record that does not fit. */
  brokenSeq: z.number().int().nullable(),
});
/** @public */
export type AuditVerification = z.infer<typeof auditVerificationSchema>;
