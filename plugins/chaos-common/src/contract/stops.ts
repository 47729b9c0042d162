import { z } from 'zod';
import { entityRefSchema } from './common';

/** Body of a stop of everything that runs in one place. @public */
export const stopAllRequestSchema = z.union([
  /** Everything that runs on a service. */
  z.strictObject({ entityRef: entityRefSchema }),
  /** Everything that runs on the services of a system. */
  z.strictObject({ system: entityRefSchema }),
  /** Everything that runs in an account. */
  z.strictObject({ accountId: z.string().regex(/^\d{12}$/) }),
]);
/** @public */
export type StopAllRequest = z.input<typeof stopAllRequestSchema>;

/** What became of each run and each open start. @public */
export const stopAllResponseSchema = z.object({
  items: z.array(
    z.object({
      /** Id of the run, or of the intent of a start that has none so far. */
      id: z.string(),
      title: z.string(),
      stopped: z.boolean(),
      /** Why not, and what to do. Empty when it was stopped. */
      message: z.string(),
    }),
  ),
});
/** @public */
export type StopAllResponse = z.infer<typeof stopAllResponseSchema>;
