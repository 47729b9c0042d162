import { z } from 'zod';
import { cellSchema, timestampSchema } from './common';

/** The switch of an account and region that stops and prevents all runs. @public */
export const safetyLeverSchema = z.object({
  cell: cellSchema,
  /** `unknown`: it could not be read; starts are refused. */
  status: z.enum(['disengaged', 'engaging', 'engaged', 'unknown']),
  /** Why it is engaged, or why it is unknown. */
  reason: z.string(),
  /** When AWS was last asked. Null: never. */
  readAt: timestampSchema.nullable(),
});
/** @public */
export type SafetyLever = z.infer<typeof safetyLeverSchema>;

/** All safety levers. @public */
export const safetyLeverListSchema = z.object({
  items: z.array(safetyLeverSchema),
  may: z.object({ update: z.boolean() }),
});
/** @public */
export type SafetyLeverList = z.infer<typeof safetyLeverListSchema>;

/** Body of a change of a safety lever. @public */
export const safetyLeverRequestSchema = z.strictObject({
  status: z.enum(['engaged', 'disengaged']),
  /** Why, for AWS and the audit log. */
  reason: z.string().trim().min(1, 'say why').max(512),
});
/** @public */
export type SafetyLeverRequest = z.input<typeof safetyLeverRequestSchema>;
