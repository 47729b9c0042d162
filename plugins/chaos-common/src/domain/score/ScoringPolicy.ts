import { z } from 'zod';
import { FAILURE_MODES, FailureMode } from '../failureModes';
import { problemsOf, SettingsProblem } from '../settings';

const mode = z.enum(FAILURE_MODES);
const weight = z
  .number()
  .min(1, 'must be from 1 to 5')
  .max(5, 'must be from 1 to 5');
const factor = z
  .number()
  .min(0, 'must be from 0 to 1')
  .max(1, 'must be from 0 to 1');
const seconds = z.int('must be a whole number').min(0, 'must not be negative');
const documentSchema = z.strictObject({
  /** Name of an SSM document; `*` stands for any characters. */
  document: z
    .string()
    .regex(
      /^[\w.*-]+$/,
      'must be the name of an SSM document, without the rest of its ARN; * stands for any characters',
    )
    .refine(
      name => /[^*]/.test(name),
      'must name something: every document would prove it',
    ),
  proves: z.array(mode).min(1, 'must name a failure mode'),
});
const modeWeights = z.partialRecord(mode, weight);

const WEIGHTS: Readonly<Record<FailureMode, number>> = {
  'instance-loss': 3,
  'az-impairment': 5,
  'region-failover': 5,
  'data-store-failover': 5,
  'dependency-latency': 4,
  'dependency-errors': 4,
  throttling: 2,
  'resource-pressure': 2,
  'function-error': 4,
  'function-delay': 3,
};

const TWO_MINUTES = { seconds: 120, percent: 0 };
const FIVE_MINUTES = { seconds: 300, percent: 0 };

const STANDARD: Readonly<
  Partial<Record<FailureMode, { seconds: number; percent: number }>>
> = {
  'az-impairment': FIVE_MINUTES,
  'region-failover': FIVE_MINUTES,
  'dependency-latency': TWO_MINUTES,
  'dependency-errors': TWO_MINUTES,
  throttling: TWO_MINUTES,
  'resource-pressure': TWO_MINUTES,
  'function-error': TWO_MINUTES,
  'function-delay': TWO_MINUTES,
};

/** How evidence becomes a score. What is left out has its default. @public */
export const scoringPolicySchema = z.strictObject({
  /** How much each failure mode counts, 1 to 5. */
  weights: modeWeights
    .default({})
    .transform(weights => ({ ...WEIGHTS, ...weights })),
  /** By tier: other weights, and the modes that the tier demands. */
  tiers: z
    .record(
      z.string(),
      z.strictObject({
        weights: modeWeights.default({}),
        required: z.array(mode).default([]),
      }),
    )
    .default({
      '1': { weights: {}, required: ['instance-loss', 'az-impairment'] },
    }),
  freshness: z
    .strictObject({
      /** Evidence counts in full for this long. */
      days: z.number().positive('must be above 0').default(30),
      /** And not at all from then on. */
      goneAfterDays: z.number().positive('must be above 0').default(180),
      /** What evidence is worth once the template was edited. */
      templateChanged: factor.default(0.5),
      /** … once it would hit other resources. */
      targetsDrifted: factor.default(0.5),
      /** … once the service was deployed again, after `deploymentGraceDays`. */
      deployed: factor.default(0.8),
      deploymentGraceDays: z.number().min(0, 'must not be negative').default(7),
    })
    .refine(({ days, goneAfterDays }) => goneAfterDays > days, {
      path: ['goneAfterDays'],
      message: 'must be above "days"',
    })
    .prefault({}),
  /**
   * What SSM documents of one's own prove, which FIS does not tell. A document
   * that several entries match proves all that they say.
   */
  documents: z.array(documentSchema).default([]),
  /** What evidence from outside production is worth. */
  notProduction: factor.default(0.7),
  /** Recovery objective of services that have none, in seconds. */
  recoveryObjectiveSeconds: seconds.min(1, 'must be at least 1').default(600),
  /** How soon an alarm should tell people that a service deviates, in seconds. */
  detectionObjectiveSeconds: seconds.min(1, 'must be at least 1').default(300),
  /** The smallest run that counts, by failure mode. */
  standard: z
    .partialRecord(
      mode,
      z.strictObject({
        /** Shortest fault, in seconds. */
        seconds: seconds.default(0),
        /** Smallest share of the matching resources, in per cent. */
        percent: z.number().min(0).max(100).default(0),
      }),
    )
    .default({})
    .transform(standard => ({ ...STANDARD, ...standard })),
});

/** @public */
export type ScoringPolicy = z.output<typeof scoringPolicySchema>;

/** What holds when nothing is configured. @public */
export const DEFAULT_SCORING: ScoringPolicy = scoringPolicySchema.parse({});

/**
 * Reads the scoring of a configuration, or everything that is wrong with it.
 *
 * @param settings - as configured; undefined when nothing is
 * @public
 */
export function readScoringPolicy(
  settings: unknown,
):
  | { ok: true; policy: ScoringPolicy }
  | { ok: false; problems: SettingsProblem[] } {
  const read = scoringPolicySchema.safeParse(settings ?? {});
  return read.success
    ? { ok: true, policy: read.data }
    : { ok: false, problems: problemsOf(read.error) };
}

/** How much a failure mode counts for a tier. @internal */
export function weightOf(
  policy: ScoringPolicy,
  failureMode: FailureMode,
  tier: string | null,
): number {
  return (
    (tier === null ? undefined : policy.tiers[tier]?.weights[failureMode]) ??
    policy.weights[failureMode]
  );
}
