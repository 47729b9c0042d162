import { z } from 'zod';
import { SERVICE_STATUSES } from '../domain/status';
import { RUN_MARKS } from '../domain/verdict';
import { cellHealthSchema, entityRefSchema, timestampSchema } from './common';
import { intentSchema, runSchema } from './runs';
import { templateSchema } from './templates';

/** Why an annotation cannot be read. @public */
export const selectorProblemSchema = z.object({
  annotation: z.string(),
  text: z.string(),
  /** Zero-based index of the character at fault. */
  position: z.number().int(),
  message: z.string(),
  hint: z.string(),
});

/** How a service is tied to templates. @public */
export const mappingSchema = z.object({
  /**
   * `mapped`: at least one template; `unmatched`: a good selector that matches
   * none; `malformed`: an annotation that cannot be read; `unannotated`: no
   * annotation and no default selector.
   */
  state: z.enum(['mapped', 'unmatched', 'malformed', 'unannotated']),
  /** The selector in the annotation's grammar, tags first. Null without one. */
  selector: z.string().nullable(),
  /** Whether the selector is the configured default. */
  fromDefault: z.boolean(),
  problem: selectorProblemSchema.nullable(),
  /** For `unmatched`: how many stored templates match each condition alone. */
  nearMatches: z.array(
    z.object({ condition: z.string(), templates: z.number().int() }),
  ),
  /** Number of stored templates in all cells, for the words of empty states. */
  knownTemplates: z.number().int(),
});
/** @public */
export type Mapping = z.infer<typeof mappingSchema>;

/** One cell of the heat strip. @public */
export const stripEntrySchema = z.object({
  runId: z.string(),
  /** `running` until the run ends, `judging` until its signals were judged. */
  mark: z.enum(RUN_MARKS),
  at: timestampSchema,
});
/** @public */
export type StripEntry = z.infer<typeof stripEntrySchema>;

/** A row of the list of services. @public */
export const serviceSummarySchema = z.object({
  entityRef: entityRefSchema,
  title: z.string(),
  kind: z.string(),
  /** Entity ref of the first owner; null when the entity has none. */
  owner: entityRefSchema.nullable(),
  system: entityRefSchema.nullable(),
  mapping: z.enum(['mapped', 'unmatched', 'malformed', 'unannotated']),
  /** As in its scorecard, which alone works it out. */
  status: z.enum(SERVICE_STATUSES),
  /** The facts behind the status, in sentences; as in its scorecard. */
  statusText: z.string(),
  templateCount: z.number().int(),
  runCount: z.number().int(),
  /** Runs in progress. */
  running: z.number().int(),
  /** Newest first, at most ten, previews apart. */
  lastRuns: z.array(stripEntrySchema),
});
/** @public */
export type ServiceSummary = z.infer<typeof serviceSummarySchema>;

/** Query of the list of services. @public */
export const serviceQuerySchema = z.object({
  /** Part of the name or title. */
  q: z.string().max(200).optional(),
  status: z.enum([...SERVICE_STATUSES, 'running']).optional(),
  /** Any of its owners. */
  owner: entityRefSchema.optional(),
  system: entityRefSchema.optional(),
  cursor: z.string().max(512).optional(),
  /** 1 to 200, default 50. */
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** @public */
export type ServiceQuery = z.input<typeof serviceQuerySchema>;

/** A page of services: failing first, then untested, stale, resilient. @public */
export const servicePageSchema = z.object({
  items: z.array(serviceSummarySchema),
  nextCursor: z.string().nullable(),
  /** Number of services that match the query. */
  total: z.number().int(),
  /** Counts over all services that the reader may see, whatever the query. */
  counts: z.object({
    all: z.number().int(),
    failing: z.number().int(),
    untested: z.number().int(),
    stale: z.number().int(),
    resilient: z.number().int(),
    running: z.number().int(),
  }),
  /** The owners and systems that occur, for the filters. */
  owners: z.array(entityRefSchema),
  systems: z.array(entityRefSchema),
  cells: z.array(cellHealthSchema),
});
/** @public */
export type ServicePage = z.infer<typeof servicePageSchema>;

/** A template as it is shown for a service. @public */
export const serviceTemplateSchema = templateSchema.extend({
  /** Newest first, at most ten, previews apart. */
  lastRuns: z.array(runSchema),
  runCount: z.number().int(),
  /** Whether a start would be accepted now, and if not, why. */
  start: z.object({ allowed: z.boolean(), reason: z.string().nullable() }),
});
/** @public */
export type ServiceTemplate = z.infer<typeof serviceTemplateSchema>;

/** Everything that the page of one service shows. @public */
export const serviceSchema = serviceSummarySchema.extend({
  mappingDetail: mappingSchema,
  templates: z.array(serviceTemplateSchema),
  /** Runs in progress, newest first. */
  active: z.array(runSchema),
  /** Starts whose outcome is not known, and those refused in the last hour. */
  intents: z.array(intentSchema),
  /** The cells that matter to this service. All cells when it has no template. */
  cells: z.array(cellHealthSchema),
  /** What the reader may do here. */
  may: z.object({ start: z.boolean(), stop: z.boolean() }),
  /** Why nothing can be started in this portal at all. */
  readOnly: z.string().nullable(),
  /** Age of the oldest data shown. Null: nothing was read so far. */
  readAt: timestampSchema.nullable(),
});
/** @public */
export type ServiceDetail = z.infer<typeof serviceSchema>;
