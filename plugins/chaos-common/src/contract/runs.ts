import { z } from 'zod';
import { ACTION_STATES, EXPERIMENT_STATES } from '../domain/lifecycle';
import { INTENT_STATES } from '../domain/lifecycle';
import {
  CONFIDENCES,
  REASON_CODES,
  VERDICT_REASONS,
  VERDICTS,
} from '../domain/verdict';
import { cellSchema, entityRefSchema, timestampSchema } from './common';

/** One action of a run. @public */
export const runActionSchema = z.object({
  name: z.string(),
  actionId: z.string(),
  state: z.enum(ACTION_STATES),
  /** AWS's words for the state. */
  reason: z.string(),
  startedAt: timestampSchema.nullable(),
  endedAt: timestampSchema.nullable(),
});
/** @public */
export type RunAction = z.infer<typeof runActionSchema>;

/** Who or what started a run. @public */
export const runStarterSchema = z.object({
  /** `portal`: from here; `aws`: console, pipeline or schedule. */
  origin: z.enum(['portal', 'aws']),
  /** User entity ref, for runs from the portal. */
  userRef: z.string().nullable(),
  /** The reason that the person gave. */
  reason: z.string().nullable(),
});
/** @public */
export type RunStarter = z.infer<typeof runStarterSchema>;

/** A verdict with its reason. The reason `judging` is for the time until the engine has judged. @public */
export const judgementSchema = z.object({
  verdict: z.enum(VERDICTS),
  /** `judging`: the verdict is still to come. */
  reason: z.enum([...VERDICT_REASONS, ...REASON_CODES]),
  text: z.string(),
  /** How the service behaved. Absent while no signals were judged. */
  behaviour: z.enum(['held', 'recovered', 'not-recovered']).nullish(),
  confidence: z.enum(CONFIDENCES).optional(),
});

/** One FIS experiment, whoever started it. @public */
export const runSchema = z.object({
  /** Key of the run in this API: `<account>.<region>.<EXP…>`. */
  id: z.string(),
  /** FIS id, `EXP…`. */
  experimentId: z.string(),
  templateKey: z.string(),
  /** What the template does, in words; its id when it is gone. */
  templateTitle: z.string(),
  cell: cellSchema,
  /** The services that this run is shown for and that the reader may see. */
  entityRefs: z.array(entityRefSchema),
  state: z.enum(EXPERIMENT_STATES),
  /** AWS's words for the state. */
  stateReason: z.string(),
  /** Error of a failed run. */
  error: z
    .object({ code: z.string(), location: z.string().nullable() })
    .nullable(),
  preview: z.boolean(),
  /** Null while the run goes on. */
  judgement: judgementSchema.nullable(),
  actions: z.array(runActionSchema),
  startedBy: runStarterSchema,
  /** User entity ref of whoever stopped it here. */
  stoppedBy: z.string().nullable(),
  createdAt: timestampSchema,
  startedAt: timestampSchema.nullable(),
  endedAt: timestampSchema.nullable(),
  /** When all actions should have ended, for a run in progress. */
  expectedEndAt: timestampSchema.nullable(),
  /** When AWS was last asked about this run. */
  readAt: timestampSchema,
  /** Grows with every change. */
  version: z.number().int(),
  /** The experiment in the AWS console. */
  consoleUrl: z.string(),
});
/** @public */
export type Run = z.infer<typeof runSchema>;

/** A page of runs, newest first. @public */
export const runPageSchema = z.object({
  items: z.array(runSchema),
  /** Number of all runs of the service. */
  total: z.number().int(),
  /** Pass as `cursor` for the next page. Null on the last. */
  nextCursor: z.string().nullable(),
});
/** @public */
export type RunPage = z.infer<typeof runPageSchema>;

/** Query of a list of runs. @public */
export const runQuerySchema = z.object({
  cursor: z.string().max(512).optional(),
  /** 1 to 100, default 20. */
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
/** @public */
export type RunQuery = z.input<typeof runQuerySchema>;

/** A wish to start a run that has no experiment so far. @public */
export const intentSchema = z.object({
  id: z.uuid(),
  entityRef: entityRefSchema,
  templateKey: z.string(),
  /** What the template does, in words; its key when it is gone. */
  templateTitle: z.string(),
  state: z.enum(INTENT_STATES),
  /** What happened and what to do, in a sentence. Empty when all is well. */
  message: z.string(),
  userRef: z.string(),
  createdAt: timestampSchema,
  /** Until when AWS is asked again. */
  lookedForUntil: timestampSchema.nullable(),
});
/** @public */
export type Intent = z.infer<typeof intentSchema>;

/**
 * Body of a start. Send it with an `Idempotency-Key` header: the same key with
 * the same body gives the stored answer, with another body 422.
 * @public
 */
export const startRunRequestSchema = z.strictObject({
  /** Why, for the audit record. */
  reason: z.string().trim().max(500).default(''),
  /** The service's name, typed by the person. Required in production. */
  confirmName: z.string().max(253).optional(),
  /** The preview that the person looked at. Required in production. */
  previewId: z.uuid().optional(),
});
/** @public */
export type StartRunRequest = z.input<typeof startRunRequestSchema>;

/** Answer to a start. @public */
export const startRunResponseSchema = z.object({
  intent: intentSchema,
  /** Null while it is not known whether AWS started the experiment. */
  run: runSchema.nullable(),
});
/** @public */
export type StartRunResponse = z.infer<typeof startRunResponseSchema>;
