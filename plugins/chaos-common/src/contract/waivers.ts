import { z } from 'zod';
import { entityRefSchema, timestampSchema } from './common';
import { failureModeSchema } from './scorecards';

/** `active`: approved and not over; the others have no effect. @public */
export const WAIVER_STATES = [
  'requested',
  'active',
  'denied',
  'withdrawn',
  'expired',
] as const;
/** @public */
export type WaiverState = (typeof WAIVER_STATES)[number];

/** Leave not to prove a failure mode until a day. @public */
export const waiverSchema = z.object({
  id: z.string(),
  entityRef: entityRefSchema,
  serviceTitle: z.string(),
  mode: failureModeSchema,
  modeTitle: z.string(),
  state: z.enum(WAIVER_STATES),
  reason: z.string(),
  requestedBy: entityRefSchema,
  requestedAt: timestampSchema,
  expiresAt: timestampSchema,
  /** Who approved or denied it, and what that person said. */
  decidedBy: entityRefSchema.nullable(),
  decidedAt: timestampSchema.nullable(),
  comment: z.string(),
  withdrawnBy: entityRefSchema.nullable(),
  withdrawnAt: timestampSchema.nullable(),
  version: z.number().int(),
  /** What the reader may do; nobody decides a request of their own. */
  may: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
});
/** @public */
export type Waiver = z.infer<typeof waiverSchema>;

/** Query of waivers. @public */
export const waiverQuerySchema = z.object({
  state: z.enum(WAIVER_STATES).optional(),
  entityRef: entityRefSchema.optional(),
  cursor: z.string().max(512).optional(),
  /** 1 to 200, default 50. */
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** @public */
export type WaiverQuery = z.input<typeof waiverQuerySchema>;

/** A page of waivers, the latest request first. @public */
export const waiverPageSchema = z.object({
  items: z.array(waiverSchema),
  nextCursor: z.string().nullable(),
});
/** @public */
export type WaiverPage = z.infer<typeof waiverPageSchema>;

/** Body of a request. @public */
export const waiverRequestSchema = z.strictObject({
  mode: failureModeSchema,
  /** Why it cannot or need not be proven for now. */
  reason: z
    .string()
    .trim()
    .min(10, 'must say why, in 10 characters or more')
    .max(2000),
  expiresAt: timestampSchema,
});
/** @public */
export type WaiverRequest = z.input<typeof waiverRequestSchema>;

/** Body of a decision, which somebody else than the requester makes. @public */
export const waiverDecisionSchema = z.strictObject({
  decision: z.enum(['approve', 'deny']),
  comment: z.string().trim().max(2000).default(''),
  /** The version that was decided on; else 409. */
  version: z.number().int(),
});
/** @public */
export type WaiverDecision = z.input<typeof waiverDecisionSchema>;

/** Body of a withdrawal. @public */
export const waiverWithdrawalSchema = z.strictObject({
  version: z.number().int(),
});
/** @public */
export type WaiverWithdrawal = z.input<typeof waiverWithdrawalSchema>;
