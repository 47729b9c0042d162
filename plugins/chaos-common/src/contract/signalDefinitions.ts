import { z } from 'zod';
import {
  MISSING_POLICIES,
  SIGNAL_DIRECTIONS,
  SIGNAL_KINDS,
  SIGNAL_ROLES,
  SIGNAL_UNITS,
  THRESHOLD_OPERATORS,
} from '../domain/verdict';

const name = z.string().trim().min(1).max(255);

/** A CloudWatch metric with its statistic. @public */
export const metricSchema = z.strictObject({
  namespace: name,
  metric: name,
  /** At most thirty, as CloudWatch has it. */
  dimensions: z
    .record(name, z.string().max(1024))
    .refine(all => Object.keys(all).length <= 30, 'at most 30 dimensions')
    .default({}),
  /** For instance `Sum`, `Average`, `p95`. */
  stat: name,
});
/** @public */
export type Metric = z.infer<typeof metricSchema>;

/** One line of a metric-math calculation. @public */
export const metricQuerySchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][A-Za-z0-9_]{0,200}$/, 'must begin with a small letter'),
    /** One of the two. */
    metric: metricSchema.optional(),
    expression: z.string().min(1).max(2048).optional(),
  })
  .refine(
    ({ metric, expression }) =>
      (metric === undefined) !== (expression === undefined),
    'needs either a metric or an expression',
  );
/** @public */
export type MetricQuery = z.infer<typeof metricQuerySchema>;

const cellId = z.string().max(60);

/**
 * Where the values of a signal come from. All are read in the cell of the
 * template unless `cellId` names another configured one.
 * @public
 */
export const signalSourceSchema = z.discriminatedUnion('type', [
  /** An alarm: its metric, threshold and direction. */
  z.strictObject({
    type: z.literal('alarm'),
    cellId: cellId.optional(),
    name,
  }),
  z.strictObject({
    type: z.literal('metric'),
    cellId: cellId.optional(),
    metric: metricSchema,
  }),
  /** A share of events, judged as counts. */
  z.strictObject({
    type: z.literal('ratio'),
    cellId: cellId.optional(),
    /** Bad events for direction `up`, good ones for `down`. */
    numerator: metricSchema,
    /** All events. */
    denominator: metricSchema,
  }),
  /** Metric math; the query `result` is the signal. */
  z
    .strictObject({
      type: z.literal('math'),
      cellId: cellId.optional(),
      queries: z.array(metricQuerySchema).min(1).max(20),
      result: z.string(),
    })
    .refine(({ queries, result }) => queries.some(({ id }) => id === result), {
      path: ['result'],
      message: 'must be the id of one of the queries',
    }),
]);
/** @public */
export type SignalSource = z.infer<typeof signalSourceSchema>;

/** What must hold, breached when `m` of `n` consecutive bins break it. @public */
export const thresholdSchema = z
  .strictObject({
    op: z.enum(THRESHOLD_OPERATORS),
    value: z.number(),
    m: z.number().int().min(1).max(60),
    n: z.number().int().min(1).max(60),
  })
  .refine(({ m, n }) => m <= n, 'm must not be above n');

/** A signal as a hypothesis names it. @public */
export const signalDefinitionSchema = z.strictObject({
  /** Unique in the hypothesis. */
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'letters, digits, . _ -'),
  /** What it measures, in words. */
  title: z.string().trim().min(1).max(200),
  role: z.enum(SIGNAL_ROLES),
  kind: z.enum(SIGNAL_KINDS),
  /** Which way is bad. */
  direction: z.enum(SIGNAL_DIRECTIONS),
  unit: z.enum(SIGNAL_UNITS),
  missing: z.enum(MISSING_POLICIES).default('ignore'),
  /** The contract; without one the signal's own past sets the limit. */
  threshold: thresholdSchema.nullable().default(null),
  /** Seconds. */
  period: z.number().int().min(10).max(3600).default(60),
  /** Whether a run may pass without it. Unset: only when it is too noisy. */
  critical: z.boolean().optional(),
  source: signalSourceSchema,
});
/** @public */
export type SignalDefinition = z.infer<typeof signalDefinitionSchema>;

/** Where a signal was found. @public */
export const SIGNAL_ORIGINS = [
  'hypothesis',
  'steady-state-alarm',
  'stop-alarm',
  'dashboard',
  'targets',
] as const;
/** @public */
export type SignalOrigin = (typeof SIGNAL_ORIGINS)[number];
