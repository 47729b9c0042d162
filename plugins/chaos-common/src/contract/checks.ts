import { z } from 'zod';
import { GUARDRAIL_OUTCOMES } from '../domain/guardrails';
import { timestampSchema } from './common';

/** What one guardrail says of a start. @public */
export const guardrailResultSchema = z.object({
  /** For instance `safety-lever`. */
  id: z.string(),
  title: z.string(),
  outcome: z.enum(GUARDRAIL_OUTCOMES),
  /** The facts and the limit, in sentences. */
  reason: z.string(),
  /** What to do about it. Empty when nothing needs doing. */
  advice: z.string(),
});

/** What all guardrails say of a start; one that refuses is enough. @public */
export const startCheckSchema = z.object({
  allowed: z.boolean(),
  results: z.array(guardrailResultSchema),
  /** When AWS was asked. */
  askedAt: timestampSchema,
  /** Fingerprint of the template that was judged. */
  templateHash: z.string(),
});
/** @public */
export type StartCheck = z.infer<typeof startCheckSchema>;

/** Body of a check. @public */
export const startCheckRequestSchema = z.strictObject({
  /** The preview that the person looked at. */
  previewId: z.uuid().optional(),
});
/** @public */
export type StartCheckRequest = z.input<typeof startCheckRequestSchema>;
