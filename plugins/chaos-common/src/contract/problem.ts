import { z } from 'zod';

/** The body of every answer that is not 2xx, as Backstage sends it. @public */
export const problemSchema = z.object({
  error: z.object({
    /** For instance `NotFoundError`. */
    name: z.string(),
    /** What is wrong and what to do; can be shown to people. */
    message: z.string(),
  }),
  response: z.object({ statusCode: z.number().int() }),
});
/** @public */
export type Problem = z.infer<typeof problemSchema>;
