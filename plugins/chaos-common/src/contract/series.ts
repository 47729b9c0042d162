import { z } from 'zod';
import { timestampSchema } from './common';

/**
 * Values at a steady pace: value `i` covers `period` seconds from
 * `start + i * period`. Null is a gap.
 * @public
 */
export const seriesSchema = z.object({
  /** Epoch seconds. */
  start: z.number(),
  /** Seconds. */
  period: z.number().positive(),
  values: z.array(z.number().nullable()),
});
/** @public */
export type Series = z.infer<typeof seriesSchema>;

/** A stretch of time, `to` exclusive. @public */
export const timeSpanSchema = z.object({
  from: timestampSchema,
  to: timestampSchema,
});
/** @public */
export type TimeSpan = z.infer<typeof timeSpanSchema>;

/** Lower and upper bound in seconds; binned data knows nothing finer. @public */
export const secondsIntervalSchema = z.tuple([z.number(), z.number()]);
