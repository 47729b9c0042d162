import { z } from 'zod';
import { entityRefSchema, mayUpdateSchema, timestampSchema } from './common';

/** @public */
export const FINDING_STATUSES = ['open', 'in-progress', 'closed'] as const;
/** @public */
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** One step of a finding's story. @public */
export const findingEventSchema = z.object({
  at: timestampSchema,
  kind: z.enum(['opened', 'confirmed', 'closed', 'reopened', 'updated']),
  /** What happened, in a sentence. */
  text: z.string(),
  /** The run that taught it. */
  runId: z.string().nullable(),
  /** User entity ref. */
  userRef: z.string().nullable(),
});

/** What a failed run taught. @public */
export const findingSchema = z.object({
  id: z.string(),
  entityRef: entityRefSchema,
  templateKey: z.string(),
  /** What the template does, in words; its key when it is gone. */
  templateTitle: z.string(),
  title: z.string(),
  /** What the run that failed last showed, in sentences. */
  evidence: z.array(z.string()),
  /** What was expected of the run that opened it; empty when not known. */
  expected: z.string(),
  status: z.enum(FINDING_STATUSES),
  /** Entity ref of a user or group. */
  owner: entityRefSchema.nullable(),
  /** An issue in a tracker. */
  link: z.url({ protocol: /^https?$/ }).nullable(),
  /** Cause and fix, as people wrote them. */
  note: z.string(),
  openedAt: timestampSchema,
  /** The run that opened it, and the last one that failed. */
  openedByRunId: z.string(),
  failedByRunId: z.string(),
  closedAt: timestampSchema.nullable(),
  closedByRunId: z.string().nullable(),
  /** How often it came back after it was closed. */
  relapses: z.number().int(),
  /** Oldest first: failed, what was done, run again. */
  story: z.array(findingEventSchema),
  version: z.number().int(),
  may: mayUpdateSchema,
});
/** @public */
export type Finding = z.infer<typeof findingSchema>;

/** Findings, open ones first, then newest first. @public */
export const findingListSchema = z.object({ items: z.array(findingSchema) });
/** @public */
export type FindingList = z.infer<typeof findingListSchema>;

/**
 * Body of a change. Nobody closes a finding by hand: a later passed run of the
 * same template does.
 * @public
 */
export const findingUpdateSchema = z.strictObject({
  status: z.enum(['open', 'in-progress']).optional(),
  owner: entityRefSchema.nullable().optional(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .optional(),
  note: z.string().max(4000).optional(),
  /** The version that was edited; else 409. */
  version: z.number().int(),
});
/** @public */
export type FindingUpdate = z.input<typeof findingUpdateSchema>;
