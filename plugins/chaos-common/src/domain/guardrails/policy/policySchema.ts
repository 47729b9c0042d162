import { z } from 'zod';
import { windowSchema } from './windowSchema';

const PATTERN = /^\*$|^aws:(\*|[a-z0-9]+:\*|[a-z0-9]+:[a-z0-9-]+\*?)$/;

const actionPattern = z
  .string()
  .regex(
    PATTERN,
    'must be an action id with * at its end at most, for example aws:ec2:*',
  );

const limit = z.int('must be a whole number').min(1, 'must be at least 1');

/** What a policy may say about one environment. @public */
export const policySchema = z.strictObject({
  /** Refuse templates without a stop alarm. Default: in production. */
  requireStopCondition: z.boolean(),
  /** The service's name must be typed. Default: in production. */
  confirmByName: z.boolean(),
  /**
   * Refuse a run unless every signal of the steady state is known to be
   * healthy. Otherwise only a signal that is unhealthy refuses. Default: in
   * production.
   */
  requireSteadyState: z.boolean(),
  /** Refuse a run without a preview of the same template. Default: in production. */
  requirePreview: z.boolean(),
  /** How long a preview counts, in minutes. Default: 30. */
  previewMaxAgeMinutes: limit,
  /** Runs at a time on one service. Default: 1. */
  maxConcurrentPerService: limit,
  /** Runs at a time in one account and region. Default: 5, as AWS allows. */
  maxConcurrentPerCell: limit,
  /** Refuse a run while a direct dependency has one. Default: true. */
  protectDependencies: z.boolean(),
  /** When runs may take place. Default: at any time. */
  window: windowSchema,
  /** Which actions may be used; a denied one is refused even when allowed. */
  actions: z.strictObject({
    /** Default: all. */
    allow: z.array(actionPattern).default(['*']),
    /** Default: none. */
    deny: z.array(actionPattern).default([]),
  }),
  /** Resources that one run may hit. Default: no limit. */
  maxTargets: limit.nullable(),
  /** Share of the resources that match a target, in per cent. Default: no limit. */
  maxTargetPercent: limit.max(100, 'must be at most 100').nullable(),
  /** Starts of one person within an hour. Default: 10. */
  maxStartsPerUserPerHour: limit,
});

/** The guardrails of one environment, complete. @public */
export type GuardrailPolicy = z.output<typeof policySchema>;

/** What may be written for one environment; what is left out has its default. @public */
export const policySettingsSchema = policySchema.partial();

/** @public */
export type GuardrailSettings = z.output<typeof policySettingsSchema>;
