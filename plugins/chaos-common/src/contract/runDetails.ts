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

/** Why AWS halted a run: a stop alarm. @public */
export const runHaltSchema = z.object({
  /**
   * The alarm with the time when it went into ALARM. Several, or no time, where
   * that is not known.
   */
  alarms: z.array(
    z.object({ name: z.string(), at: timestampSchema.nullable() }),
  ),
  /** The same in words. */
  text: z.string(),
  /** Whether CloudWatch is still being asked. */
  awaited: z.boolean(),
});
/** @public */
export type RunHalt = z.infer<typeof runHaltSchema>;

/** Everything that the page of one run shows. @public */
export const runDetailSchema = runSchema.extend({
  timeline: z.array(timelineActionSchema),
  /** What it hit, as far as that is known. */
  groups: z.array(targetGroupSchema).nullable(),
  /**
   * From where that is known: `aws`, which resolved the targets for this run, or
   * the `preview` that was approved before it. Null with the groups.
   */
  groupsFrom: z.enum(['aws', 'preview']).nullable(),
  /** Whether AWS is still being asked for them. */
  groupsAwaited: z.boolean(),
  /** Why owners may be missing. Empty when all is well. */
  groupsMessage: z.string(),
  /** Null unless a stop alarm ended the run. */
  halt: runHaltSchema.nullable(),
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
