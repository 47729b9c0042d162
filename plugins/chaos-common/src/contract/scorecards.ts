import { z } from 'zod';
import { CHECK_IDS, CHECK_OUTCOMES } from '../domain/checks';
import { FAILURE_MODES } from '../domain/failureModes';
import { GRADES, LOSS_REASONS, UNCOUNTED_REASONS } from '../domain/score';
import { SERVICE_STATUSES } from '../domain/status';
import { RUN_MARKS, VERDICTS } from '../domain/verdict';
import { entityRefSchema, timestampSchema } from './common';

const tenths = z.number().int().min(0).max(1000);

/** @public */
export const failureModeSchema = z.enum(FAILURE_MODES);

/** What is known of a failure mode. Waived is never passed. @public */
export const MODE_STATES = [
  'untested',
  'stale',
  'failed',
  'passed',
  'waived',
] as const;
/** @public */
export type ModeState = (typeof MODE_STATES)[number];

/** How much evidence a score rests on. @public */
export const SCORE_CONFIDENCES = [
  'high',
  'medium',
  'low',
  'not-rated',
] as const;

/**
 * What would raise a score. `fix`: an open finding; `run`: a template that is
 * there; `cover`: no template proves the failure mode yet, so one must be made;
 * `map`: no template is mapped; `wait`: nothing is due before `dueAt`.
 * @public
 */
export const nextStepSchema = z.object({
  kind: z.enum(['fix', 'run', 'cover', 'map', 'wait']),
  /** The link with which the sentence starts: "Run stop 1 of 6 tasks". */
  title: z.string(),
  /** The rest of the sentence; may be empty. */
  text: z.string(),
  mode: failureModeSchema.nullable(),
  /** What it may bring at most, in tenths of a point. */
  gainTenths: z.number().int(),
  /** The template to run, with its title. */
  template: z.object({ key: z.string(), title: z.string() }).nullable(),
  findingId: z.string().nullable(),
  /** For `wait`: when the first evidence gets stale. */
  dueAt: timestampSchema.nullable(),
});
/** @public */
export type ScorecardStep = z.infer<typeof nextStepSchema>;

/** A row of the table of services. @public */
export const scorecardSummarySchema = z.object({
  entityRef: entityRefSchema,
  title: z.string(),
  kind: z.string(),
  /** Entity refs; more than one where teams share a service. */
  owners: z.array(entityRefSchema),
  system: entityRefSchema.nullable(),
  domain: entityRefSchema.nullable(),
  lifecycle: z.string().nullable(),
  tier: z.string().nullable(),
  /** Whether a template is mapped, as `ServiceSummary.mapping`. */
  mapping: z.enum(['mapped', 'unmatched', 'malformed', 'unannotated']),
  /**
   * `failing`: a failure mode failed, or a template's latest conclusive run did,
   * whatever it proves; `stale`: else, some evidence is; `resilient`: else, some
   * failure mode passed; `untested`: none of these.
   */
  status: z.enum(SERVICE_STATUSES),
  /** The facts behind the status, in sentences. */
  statusText: z.string(),
  /** Runs in progress. */
  running: z.number().int(),
  /**
   * Score in tenths of a point: 527 is 52.7. Null when it is not rated: no
   * failure mode applies, or the coverage is below 30 %.
   */
  tenths: tenths.nullable(),
  grade: z.enum(GRADES).nullable(),
  /** Name of the highest level that it reached. */
  level: z.string().nullable(),
  /** Share of the weights with evidence, 0 to 1. */
  coverage: z.number(),
  confidence: z.enum(SCORE_CONFIDENCES),
  /** By state, over the failure modes that apply. */
  modeCounts: z.object({
    untested: z.number().int(),
    stale: z.number().int(),
    failed: z.number().int(),
    passed: z.number().int(),
    waived: z.number().int(),
  }),
  /** The latest conclusive run. Null: there was none. */
  lastVerdict: z
    .object({
      runId: z.string(),
      verdict: z.enum(VERDICTS),
      behaviour: z.enum(['held', 'recovered', 'not-recovered']).nullable(),
      at: timestampSchema,
    })
    .nullable(),
  /** Newest first, at most ten, previews apart. */
  lastRuns: z.array(
    z.object({
      runId: z.string(),
      mark: z.enum(RUN_MARKS),
      at: timestampSchema,
    }),
  ),
  openFindings: z.number().int(),
  /**
   * Scores of the last 90 days in tenths, one for every third day, oldest
   * first, 31 of them. Null: not rated or not known then.
   */
  trend: z.array(tenths.nullable()),
  /** Change over these days in tenths. Null: one end is not rated. */
  changeTenths: z.number().int().nullable(),
  /** The answers to the checks; evidence and fixes are in the scorecard. */
  checks: z.array(
    z.object({ id: z.enum(CHECK_IDS), outcome: z.enum(CHECK_OUTCOMES) }),
  ),
  nextStep: nextStepSchema,
  /** When it was last worked out. */
  computedAt: timestampSchema,
});
/** @public */
export type ScorecardSummary = z.infer<typeof scorecardSummarySchema>;

/** @public */
export const SCORECARD_SORTS = [
  'risk',
  'score',
  'title',
  'coverage',
  'change',
  'lastRun',
  'findings',
] as const;
/** @public */
export type ScorecardSort = (typeof SCORECARD_SORTS)[number];

/** Filters of the table of services; all that are given must hold. @public */
export const scorecardFilterSchema = z.object({
  /** Part of the name or title. */
  q: z.string().max(200).optional(),
  status: z.enum([...SERVICE_STATUSES, 'running']).optional(),
  /** A group; services of the groups below it count as its own. */
  group: entityRefSchema.optional(),
  system: entityRefSchema.optional(),
  domain: entityRefSchema.optional(),
  /** One, or several separated by commas. */
  tier: z.string().max(200).optional(),
  lifecycle: z.string().max(200).optional(),
  level: z.string().max(200).optional(),
  /** Services with a template in an account of this environment. */
  environment: z.string().max(200).optional(),
  /** Services to which the failure mode applies. */
  mode: failureModeSchema.optional(),
  /** With `mode`: those where it is in this state. */
  modeState: z.enum(MODE_STATES).optional(),
});
/** @public */
export type ScorecardFilter = z.input<typeof scorecardFilterSchema>;

/** Which services figures count; all that are given must hold. @public */
export const serviceScopeSchema = scorecardFilterSchema.pick({
  group: true,
  system: true,
  domain: true,
  tier: true,
  lifecycle: true,
  environment: true,
});
/** @public */
export type ServiceScope = z.input<typeof serviceScopeSchema>;

/** Query of the table of services. @public */
export const scorecardQuerySchema = scorecardFilterSchema.extend({
  /**
   * `risk`: failing, untested, stale, resilient; among these the most demanding
   * tier, and then the lowest score.
   */
  sort: z.enum(SCORECARD_SORTS).default('risk'),
  /** Default: ascending. What has no value comes last either way. */
  order: z.enum(['asc', 'desc']).default('asc'),
  cursor: z.string().max(1024).optional(),
  /** 1 to 500, default 50. */
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
/** @public */
export type ScorecardQuery = z.input<typeof scorecardQuerySchema>;

/** A page of the table of services. @public */
export const scorecardPageSchema = z.object({
  items: z.array(scorecardSummarySchema),
  nextCursor: z.string().nullable(),
  /** Over everything that the filters leave. Null on pages after the first. */
  totals: z
    .object({
      services: z.number().int(),
      rated: z.number().int(),
      failing: z.number().int(),
      untested: z.number().int(),
      stale: z.number().int(),
      resilient: z.number().int(),
    })
    .nullable(),
});
/** @public */
export type ScorecardPage = z.infer<typeof scorecardPageSchema>;

const namedSchema = z.object({ key: z.string(), title: z.string() });

/** What the filters can be set to, over services that the reader may see. @public */
export const scorecardFacetsSchema = z.object({
  groups: z.array(namedSchema),
  systems: z.array(namedSchema),
  domains: z.array(namedSchema),
  tiers: z.array(z.string()),
  lifecycles: z.array(z.string()),
  levels: z.array(z.string()),
  environments: z.array(z.string()),
});
/** @public */
export type ScorecardFacets = z.infer<typeof scorecardFacetsSchema>;

/** A run as evidence for a failure mode. @public */
export const modeEvidenceSchema = z.object({
  runId: z.string(),
  templateKey: z.string(),
  templateTitle: z.string(),
  endedAt: timestampSchema,
  verdict: z.enum(VERDICTS),
  behaviour: z.enum(['held', 'recovered', 'not-recovered']).nullable(),
  recoverySeconds: z.number().nullable(),
  objectiveSeconds: z.number(),
  /** What changed since, which makes it count less. */
  changed: z.array(z.enum(['template', 'targets', 'deployment'])),
  /** The facts, as a sentence. */
  text: z.string(),
});

/** Points that are missing for one reason, in tenths. @public */
export const lossSchema = z.object({
  mode: failureModeSchema,
  reason: z.enum(LOSS_REASONS),
  tenths: z.number().int(),
  /** Name of the failure mode. */
  title: z.string(),
  /** Why, in some words: "recovered in 4 of 10 min". */
  text: z.string(),
});
/** @public */
export type ScorecardLoss = z.infer<typeof lossSchema>;

/** One row of the coverage matrix. @public */
export const scorecardModeSchema = z.object({
  mode: failureModeSchema,
  title: z.string(),
  /** Why it applies, as the end of "Applies because". */
  because: z.string(),
  /** Demanded for the tier: a gap here caps the grade. */
  critical: z.boolean(),
  weight: z.number(),
  state: z.enum(MODE_STATES),
  /** Why it is in this state, as a sentence. */
  why: z.string(),
  /** 0 to 100: what the evidence is worth today. */
  value: z.number(),
  /** How fresh the evidence is, 0 to 1. */
  freshness: z.number(),
  lossTenths: z.number().int(),
  /** The runs that count, newest first, at most five. */
  evidence: z.array(modeEvidenceSchema),
  /** Newer runs that earn nothing, newest first. */
  uncounted: z.array(
    z.object({
      runId: z.string(),
      endedAt: timestampSchema,
      /** One that failed takes points, and earns none all the same. */
      failed: z.boolean(),
      reason: z.enum(UNCOUNTED_REASONS),
      text: z.string(),
    }),
  ),
  /** When its evidence begins to count less by age. */
  staleAt: timestampSchema.nullable(),
  /** Templates of the service that prove it. */
  templates: z.array(namedSchema),
  waiver: z
    .object({ id: z.string(), expiresAt: timestampSchema, reason: z.string() })
    .nullable(),
});
/** @public */
export type ScorecardMode = z.infer<typeof scorecardModeSchema>;

/** One question of the scorecard with its evidence. @public */
export const scorecardCheckSchema = z.object({
  id: z.enum(CHECK_IDS),
  title: z.string(),
  /** `unknown`: what it needs is not known so far; counts as a no. */
  outcome: z.enum(CHECK_OUTCOMES),
  evidence: z.string(),
  /** How to fix it. Empty when there is nothing to fix. */
  fix: z.string(),
});
/** @public */
export type ScorecardCheck = z.infer<typeof scorecardCheckSchema>;

/** Everything that is known of the resilience of one service. @public */
export const scorecardSchema = scorecardSummarySchema.extend({
  /**
   * The waterfall, biggest first. With a score they add up to exactly
   * 1000 − `potentialTenths`.
   */
  losses: z.array(lossSchema),
  /** The score even when it is not shown because too little is known. */
  potentialTenths: tenths.nullable(),
  caps: z.array(
    z.object({
      mode: failureModeSchema,
      grade: z.enum(GRADES),
      reason: z.enum(['critical-failed', 'critical-untested']),
      text: z.string(),
    }),
  ),
  modes: z.array(scorecardModeSchema),
  /** Failure modes that do not apply, with the reason. */
  notApplicable: z.array(
    z.object({ mode: failureModeSchema, title: z.string(), why: z.string() }),
  ),
  checks: z.array(scorecardCheckSchema),
  /** What the next level asks for. Null: it has the highest. */
  nextLevel: z
    .object({
      name: z.string(),
      checks: z.array(z.enum(CHECK_IDS)),
      tenths: z.number(),
    })
    .nullable(),
  /** What would raise the score, best first. */
  nextSteps: z.array(nextStepSchema),
  /** When age or the end of a waiver next changes something. */
  changesAt: timestampSchema.nullable(),
  /** Which scoring it was worked out with, as `ScoringDefinition.version`. */
  definition: z.string(),
  /** What the reader may do. */
  may: z.object({
    requestWaiver: z.boolean(),
    decideWaiver: z.boolean(),
  }),
});
/** @public */
export type Scorecard = z.infer<typeof scorecardSchema>;

/** Query of a badge. @public */
export const badgeQuerySchema = z.object({
  show: z.enum(['score', 'status', 'level']).default('score'),
});
/** @public */
export type BadgeQuery = z.input<typeof badgeQuerySchema>;
