import { z } from 'zod';
import { entityRefSchema, timestampSchema } from './common';

/** Resources of one type in one account that belong to one service. @public */
export const targetGroupSchema = z.object({
  resourceType: z.string(),
  /** Null when the resources have no account in their names. */
  accountId: z.string().nullable(),
  /** Null when no service of the catalog claims them. */
  entityRef: entityRefSchema.nullable(),
  ownerRef: entityRefSchema.nullable(),
  /** ARNs, or other unique names of what has none. */
  resources: z.array(z.string()),
});
/** @public */
export type TargetGroupView = z.infer<typeof targetGroupSchema>;

/** Something in which this run would differ from the last one. @public */
export const runDifferenceSchema = z.object({
  part: z.enum(['action', 'target', 'stop-alarm', 'options']),
  /** Name of the action or target, ARN of the alarm; empty for options. */
  name: z.string(),
  /** What differs; null for the whole part. */
  field: z.string().nullable(),
  before: z.string().nullable(),
  now: z.string().nullable(),
});

/** What a run is expected to cost and to take. @public */
export const costEstimateSchema = z.object({
  /** US dollars. */
  usd: z.number(),
  actionMinutes: z.number(),
  durationSeconds: z.number(),
  /** True when cost and duration are upper bounds. */
  atMost: z.boolean(),
});

/** What a template would hit, found out by AWS without a fault. @public */
export const previewSchema = z.object({
  id: z.uuid(),
  entityRef: entityRefSchema,
  templateKey: z.string(),
  templateTitle: z.string(),
  /** `resolving` until AWS has named the targets. */
  state: z.enum(['resolving', 'ready', 'failed']),
  /** Why it failed and what to do. Empty when all is well. */
  message: z.string(),
  userRef: z.string(),
  createdAt: timestampSchema,
  /** When the targets were read. Null while they are resolved. */
  readAt: timestampSchema.nullable(),
  /** Fingerprint of the template that was previewed. */
  templateHash: z.string(),
  /** The service's own first, then other services', then what nobody claims. */
  groups: z.array(targetGroupSchema),
  cost: costEstimateSchema,
  /** Against the last run of the template; null when it never ran. */
  differences: z.array(runDifferenceSchema).nullable(),
});
/** @public */
export type Preview = z.infer<typeof previewSchema>;
