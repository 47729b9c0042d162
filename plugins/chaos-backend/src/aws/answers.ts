import {
  ACTION_STATES,
  EXPERIMENT_STATES,
} from '@faultline/plugin-chaos-common';
import { z } from 'zod';

/*
 * AWS's answers as they come over the wire. The SDK's own types are older than
 * the API and drop what they do not know; these keep what we need and refuse
 * what we could not work with.
 */
const time = z.number().transform(seconds => new Date(seconds * 1000));
const text = z
  .string()
  .nullish()
  .transform(value => value ?? '');
const texts = z
  .record(z.string(), z.string())
  .nullish()
  .transform(value => value ?? {});
const names = z
  .array(z.string())
  .nullish()
  .transform(value => value ?? []);

const stopConditions = z
  .array(z.object({ source: z.string(), value: z.string().nullish() }))
  .nullish()
  .transform(conditions =>
    (conditions ?? []).flatMap(({ source, value }) =>
      source === 'aws:cloudwatch:alarm' && value ? [value] : [],
    ),
  );

const action = z.object({
  actionId: z.string(),
  description: text,
  parameters: texts,
  targets: texts,
  startAfter: names,
});

const target = z.object({
  resourceType: z.string(),
  resourceArns: names,
  resourceTags: texts,
  filters: z
    .array(z.object({ path: z.string(), values: z.array(z.string()) }))
    .nullish()
    .transform(value => value ?? []),
  parameters: texts,
  selectionMode: z.string(),
});

export const templateSummaryAnswer = z.object({
  id: z.string(),
  arn: z.string().nullish(),
  description: text,
  tags: texts,
  creationTime: time,
  lastUpdateTime: time.nullish(),
});

const REPORT_STATES = [
  'pending',
  'running',
  'completed',
  'cancelled',
  'failed',
] as const;

const targets = z
  .record(z.string(), target)
  .nullish()
  .transform(value => value ?? {});

export const templateAnswer = templateSummaryAnswer.extend({
  actions: z.record(z.string(), action),
  targets,
  stopConditions,
  experimentReportConfiguration: z.unknown().optional(),
  experimentOptions: z
    .object({ emptyTargetResolutionMode: z.string().nullish() })
    .nullish(),
});

export const experimentSummaryAnswer = z.object({
  id: z.string(),
  experimentTemplateId: z.string(),
  state: z.object({ status: z.enum(EXPERIMENT_STATES) }),
  creationTime: time,
  tags: texts,
});

export const experimentAnswer = experimentSummaryAnswer.extend({
  state: z.object({
    status: z.enum(EXPERIMENT_STATES),
    reason: text,
    error: z
      .object({ code: z.string(), location: z.string().nullish() })
      .nullish(),
  }),
  experimentOptions: z
    .object({
      actionsMode: z.string().nullish(),
      emptyTargetResolutionMode: z.string().nullish(),
    })
    .nullish(),
  targets,
  stopConditions,
  actions: z
    .record(
      z.string(),
      action.extend({
        state: z.object({ status: z.enum(ACTION_STATES), reason: text }),
        startTime: time.nullish(),
        endTime: time.nullish(),
      }),
    )
    .nullish()
    .transform(value => value ?? {}),
  startTime: time.nullish(),
  endTime: time.nullish(),
});

export const resolvedTargetAnswer = z.object({
  resourceType: z.string(),
  targetName: z.string(),
  targetInformation: texts,
});

/** Only what FIS says of its own report. */
export const reportAnswer = z.object({
  experimentReport: z
    .object({
      state: z.object({
        status: z.enum(REPORT_STATES),
        reason: text,
        error: z.object({ code: z.string().nullish() }).nullish(),
      }),
      s3Reports: z
        .array(z.object({ arn: z.string(), reportType: text }))
        .nullish(),
    })
    .nullish(),
});
