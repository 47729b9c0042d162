import { z } from 'zod';
import { ROLLUP_KINDS } from '../domain/rollups';
import { entityRefSchema, timestampSchema } from './common';
import {
  failureModeSchema,
  nextStepSchema,
  scorecardSummarySchema,
  serviceScopeSchema,
} from './scorecards';

const count = z.number().int();

/** By what services are rolled up; `organisation` has the only key `all`. @public */
export const rollUpKindSchema = z.enum(ROLLUP_KINDS);

const statusesSchema = z.object({
  failing: count,
  untested: count,
  stale: count,
  resilient: count,
});

/** What a team, system, domain, lifecycle or tier came to. @public */
export const rollUpSchema = z.object({
  kind: rollUpKindSchema,
  /** Entity ref of the group, system or domain; name of lifecycle or tier. */
  key: z.string(),
  title: z.string(),
  /** The group or domain above it. */
  parent: z.object({ key: z.string(), title: z.string() }).nullable(),
  services: count,
  /** Services that have a score. */
  rated: count,
  /** Middle score in tenths; .5 where two are in the middle. Null: none. */
  medianTenths: z.number().nullable(),
  /** Rated services by score: below 40, below 60, below 80, from 80. */
  distribution: z.tuple([count, count, count, count]),
  statuses: statusesSchema,
  /** Share of the weights with evidence, 0 to 1. Null: nothing applies. */
  coverage: z.number().nullable(),
  /** The row of the heat map; failure modes that apply to no service are absent. */
  modes: z.array(
    z.object({
      mode: failureModeSchema,
      applies: count,
      passed: count,
      failed: count,
    }),
  ),
  /** Of the period, 90 days by default, and open ones of any age. */
  findings: z.object({ opened: count, fixed: count, open: count }),
  /** Middle time from a failed run to the passing one. Null: there was none. */
  medianRetestSeconds: z.number().nullable(),
  /** 31 medians of the period, oldest first, as `ScorecardSummary.trend`. */
  trend: z.array(z.number().nullable()),
  /** Change over these days in tenths. Null: one end is not rated. */
  changeTenths: z.number().nullable(),
});
/** @public */
export type RollUpView = z.infer<typeof rollUpSchema>;

/** `findings`: the open ones. @public */
export const ROLLUP_SORTS = [
  'score',
  'title',
  'coverage',
  'services',
  'findings',
  'retest',
  'change',
] as const;
/** @public */
export type RollUpSort = (typeof ROLLUP_SORTS)[number];

/**
 * Query of roll-ups. Those in which no service of the scope counts are absent.
 * @public
 */
export const rollUpQuerySchema = serviceScopeSchema.extend({
  kind: rollUpKindSchema.default('group'),
  /** Part of the name. */
  q: z.string().max(200).optional(),
  /** Only what is directly below this group or domain. */
  parent: entityRefSchema.optional(),
  /** Trend, findings and time to re-test: 1 to 90, default 90. */
  days: z.coerce.number().int().min(1).max(90).default(90),
  sort: z.enum(ROLLUP_SORTS).default('score'),
  /** Default: descending. What has no value comes last either way. */
  order: z.enum(['asc', 'desc']).default('desc'),
});
/** @public */
export type RollUpQuery = z.input<typeof rollUpQuerySchema>;

/** All roll-ups of a kind. @public */
export const rollUpListSchema = z.object({ items: z.array(rollUpSchema) });
/** @public */
export type RollUpList = z.infer<typeof rollUpListSchema>;

/** A service to look at first. @public */
export const riskSchema = z.object({
  entityRef: entityRefSchema,
  title: z.string(),
  tier: z.string().nullable(),
  tenths: count.nullable(),
  /** Why it is a risk, as a sentence. */
  text: z.string(),
  nextStep: nextStepSchema,
});
/** @public */
export type Risk = z.infer<typeof riskSchema>;

/** One roll-up with what belongs to it. @public */
export const rollUpDetailSchema = rollUpSchema.extend({
  /** Roll-ups of what is directly below it. */
  children: z.array(rollUpSchema),
  /** Services that the reader may see, the worst first, at most 50. */
  members: z.array(scorecardSummarySchema),
  /** Of these, those to look at first, at most 5. */
  risks: z.array(riskSchema),
});
/** @public */
export type RollUpDetail = z.infer<typeof rollUpDetailSchema>;

/** The tiles of the Resilience page. @public */
export const resilienceSummarySchema = rollUpSchema.extend({
  /** By tier, the most demanding first. */
  tiers: z.array(
    z.object({ tier: z.string(), services: count, statuses: statusesSchema }),
  ),
  /** Open findings older than 30 days. */
  oldFindings: count,
  /** Over the conclusive runs of 90 days in which a service deviated. */
  recovery: z.object({ medianSeconds: z.number().nullable(), runs: count }),
  /**
   * Services that the reader may see and should look at first, at most 10, in
   * the order of `ScorecardQuery.sort` = `risk`.
   */
  risks: z.array(riskSchema),
  /** When all was last worked out anew and compared. Null: never so far. */
  recomputedAt: timestampSchema.nullable(),
});
/** @public */
export type ResilienceSummary = z.infer<typeof resilienceSummarySchema>;

/** A failure mode across all services. @public */
export const failureModeViewSchema = z.object({
  mode: failureModeSchema,
  title: z.string(),
  /** Number of services to which it applies, waived ones included. */
  applies: count,
  untested: count,
  stale: count,
  failed: count,
  passed: count,
  waived: count,
  /** Tiers that demand it. */
  requiredBy: z.array(z.string()),
  /** Templates of these services that prove it; without filters, all stored. */
  templates: count,
  /** AWS FIS actions that prove it. */
  actions: z.array(z.string()),
});
/** @public */
export type FailureModeView = z.infer<typeof failureModeViewSchema>;

/** @public */
export const failureModeListSchema = z.object({
  items: z.array(failureModeViewSchema),
});
/** @public */
export type FailureModeList = z.infer<typeof failureModeListSchema>;

/** Query of a trend; without a kind, of the whole organisation. @public */
export const trendQuerySchema = z.object({
  kind: rollUpKindSchema.default('organisation'),
  key: z.string().max(300).default('all'),
  /** 1 to 730, default 90. */
  days: z.coerce.number().int().min(1).max(730).default(90),
});
/** @public */
export type TrendQuery = z.input<typeof trendQuerySchema>;

/**
 * A roll-up day by day, from snapshots; today is as of now. Days without one are
 * absent; those from before the first snapshot are worked out from past runs,
 * every third day.
 * @public
 */
export const trendSchema = z.object({
  kind: rollUpKindSchema,
  key: z.string(),
  points: z.array(
    z.object({
      /** `2026-11-21`, in UTC. */
      day: z.string(),
      services: count,
      rated: count,
      medianTenths: z.number().nullable(),
      /** Null: no failure mode applied. */
      coverage: z.number().nullable(),
      distribution: z.tuple([count, count, count, count]),
      statuses: statusesSchema,
      openFindings: count,
      /**
       * Worked out later: by the runs that were over and the findings that were
       * open then, with the services, teams and scoring of today, and without
       * waivers, of which nobody knows any more.
       */
      reconstructed: z.boolean(),
      /** Which scoring it was worked out with. */
      definition: z.string(),
    }),
  ),
});
/** @public */
export type Trend = z.infer<typeof trendSchema>;

/** How scores are worked out here, from the configuration. @public */
export const scoringDefinitionSchema = z.object({
  /** Changes whenever a setting changes. */
  version: z.string(),
  /** Since when. */
  since: timestampSchema.nullable(),
  weights: z.record(z.string(), z.number()),
  tiers: z.array(
    z.object({
      tier: z.string(),
      weights: z.record(z.string(), z.number()),
      required: z.array(failureModeSchema),
    }),
  ),
  freshness: z.object({
    days: z.number(),
    goneAfterDays: z.number(),
    templateChanged: z.number(),
    targetsDrifted: z.number(),
    deployed: z.number(),
    deploymentGraceDays: z.number(),
  }),
  notProduction: z.number(),
  recoveryObjectiveSeconds: z.number(),
  standard: z.record(
    z.string(),
    z.object({ seconds: z.number(), percent: z.number() }),
  ),
  /** What SSM documents prove; `*` in a name stands for any characters. */
  documents: z.array(
    z.object({ document: z.string(), proves: z.array(failureModeSchema) }),
  ),
  levels: z.array(
    z.object({
      name: z.string(),
      checks: z.array(z.string()),
      minScore: z.number(),
    }),
  ),
  waivers: z.object({ maxDays: z.number() }),
});
/** @public */
export type ScoringDefinition = z.infer<typeof scoringDefinitionSchema>;
