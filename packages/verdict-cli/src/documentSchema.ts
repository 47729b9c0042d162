import { z } from 'zod';
import {
  MISSING_POLICIES,
  SIGNAL_DIRECTIONS,
  SIGNAL_KINDS,
  SIGNAL_ROLES,
  SIGNAL_UNITS,
  THRESHOLD_OPERATORS,
} from '@faultline/plugin-chaos-common';
import { samplesSchema } from './samplesSchema';

const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform(value => value ?? undefined);

const count = z.number().int().positive();
const seconds = z.number().nonnegative();
/** FIS ends experiments after twelve hours; more is a mistake in the unit. */
const LONGEST_SECONDS = 7 * 24 * 60 * 60;
const span = seconds.max(LONGEST_SECONDS);

const threshold = z
  .object({
    op: z.enum(THRESHOLD_OPERATORS),
    value: z.number(),
    m: count,
    n: count,
  })
  .refine(({ m, n }) => m <= n, 'm must not exceed n');

const signal = z
  .object({
    id: z.string().min(1),
    kind: z.enum(SIGNAL_KINDS),
    role: z.enum(SIGNAL_ROLES),
    direction: z.enum(SIGNAL_DIRECTIONS),
    unit: z.enum(SIGNAL_UNITS).default('none'),
    threshold: optional(threshold),
    missing: z.enum(MISSING_POLICIES).default('ignore'),
    points: samplesSchema.nullish().transform(samples => samples ?? []),
    history: samplesSchema.nullish().transform(samples => samples ?? []),
    numerator: optional(samplesSchema),
    denominator: optional(samplesSchema),
    numeratorHistory: optional(samplesSchema),
    denominatorHistory: optional(samplesSchema),
    minEffect: optional(
      z.object({ rel: optional(seconds), abs: optional(seconds) }),
    ),
    minSamples: optional(seconds),
    critical: optional(z.boolean()),
  })
  .refine(
    ({ numerator, denominator }) =>
      (numerator === undefined) === (denominator === undefined),
    'numerator and denominator belong together',
  );

const experiment = z
  .object({
    start: z.number(),
    faultStart: z.number().nullish().default(null),
    faultEnd: z.number().nullish().default(null),
    end: z.number().nullish().default(null),
    now: z.number().nullish().default(null),
    state: z
      .enum(['completed', 'stopped', 'failed', 'cancelled'])
      .default('completed'),
    faultType: optional(z.enum(['lasting', 'momentary'])),
  })
  .refine(
    ({ faultStart, faultEnd }) =>
      faultStart === null || faultEnd === null || faultStart <= faultEnd,
    'faultEnd is before faultStart',
  )
  .refine(
    ({ start, faultStart, faultEnd }) =>
      (faultEnd ?? start) - Math.min(start, faultStart ?? start) <=
      LONGEST_SECONDS,
    'the experiment is longer than a week; are its times in seconds?',
  )
  .transform(times => ({
    ...times,
    end: times.end ?? times.faultEnd ?? times.start,
  }));

/** What a line of input must hold. Unknown members are ignored. */
export const documentSchema = z.object({
  id: z.string(),
  kind: z.enum(['run', 'preview', 'not-run']),
  period: z.number().min(1),
  experiment,
  recoveryObjectiveSeconds: optional(span),
  recoveryHorizonSeconds: optional(span),
  signals: z.array(signal),
});
