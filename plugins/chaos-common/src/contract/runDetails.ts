import { z } from 'zod';
import { timestampSchema } from './common';
import { targetGroupSchema } from './previews';
import { runActionSchema, runSchema } from './runs';

/** An action of a run with its place in the plan. @public */
export const timelineActionSchema = runActionSchema.extend({
  /** What it does, in words. */
  text: z.string(),
  /** Names of the actions that must end first. */
  startAfter: z.array(z.string()),
  /** Seconds after the start of the run, by the template. */
  plannedStart: z.number(),
  plannedEnd: z.number(),
});

/** A change of a run's state, and from where it is known. @public */
export const stateChangeSchema = z.object({
  at: timestampSchema,
  /** State of the run, or `requested`, `stop-requested`. */
  state: z.string(),
  reason: z.string(),
  /** `aws`: as AWS reported it; `portal`: done here. */
  source: z.enum(['aws', 'portal']),
  /** User entity ref of who did it here. */
  userRef: z.string().nullable(),
});

/** Everything that the page of one run shows. @public */
export const runDetailSchema = runSchema.extend({
  timeline: z.array(timelineActionSchema),
  /** What it hit. Null while AWS has not named the targets. */
  groups: z.array(targetGroupSchema).nullable(),
  /** Oldest first. */
  history: z.array(stateChangeSchema),
  may: z.object({ start: z.boolean(), stop: z.boolean() }),
});
/** @public */
export type RunDetail = z.infer<typeof runDetailSchema>;

/** Runs in progress that the reader may see, newest first. @public */
export const activeRunsSchema = z.object({ items: z.array(runSchema) });
/** @public */
export type ActiveRuns = z.infer<typeof activeRunsSchema>;
