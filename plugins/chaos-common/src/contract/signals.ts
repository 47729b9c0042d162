import { z } from 'zod';
import { entityRefSchema } from './common';

/** The signal channel of the plugin. @public */
export const CHAOS_SIGNAL_CHANNEL = 'chaos';

/**
 * A hint that something changed. It says where to look and nothing else,
 * because anybody can listen.
 * @public
 */
export const chaosSignalSchema = z.object({
  entityRefs: z.array(entityRefSchema),
  runId: z.string().nullable(),
  version: z.number().int(),
});
/** @public */
export type ChaosSignal = z.infer<typeof chaosSignalSchema>;
