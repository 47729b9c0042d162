import { z } from 'zod';
import { cellSchema, timestampSchema } from './common';

/** One action of a template. @public */
export const templateActionSchema = z.object({
  name: z.string(),
  /** For instance `aws:lambda:invocation-add-delay`. */
  actionId: z.string(),
  description: z.string(),
  parameters: z.record(z.string(), z.string()),
  /** Target key of the action to name of a target of the template. */
  targets: z.record(z.string(), z.string()),
  /** Names of the actions that must end first. */
  startAfter: z.array(z.string()),
});
/** @public */
export type TemplateAction = z.infer<typeof templateActionSchema>;

/** One named target of a template. @public */
export const templateTargetSchema = z.object({
  name: z.string(),
  /** For instance `aws:lambda:function`. */
  resourceType: z.string(),
  resourceArns: z.array(z.string()),
  resourceTags: z.record(z.string(), z.string()),
  filters: z.array(z.object({ path: z.string(), values: z.array(z.string()) })),
  parameters: z.record(z.string(), z.string()),
  /** `ALL`, `COUNT(n)` or `PERCENT(n)`. */
  selectionMode: z.string(),
});
/** @public */
export type TemplateTarget = z.infer<typeof templateTargetSchema>;

/** An alarm that ends a run of the template. @public */
export const stopAlarmSchema = z.object({
  arn: z.string(),
  name: z.string(),
});
/** @public */
export type StopAlarm = z.infer<typeof stopAlarmSchema>;

/** An FIS experiment template as last read from AWS. @public */
export const templateSchema = z.object({
  /** Key of the template in this API: `<account>.<region>.<EXT…>`. */
  key: z.string(),
  /** FIS id, `EXT…`. */
  templateId: z.string(),
  cell: cellSchema,
  description: z.string(),
  tags: z.record(z.string(), z.string()),
  actions: z.array(templateActionSchema),
  targets: z.array(templateTargetSchema),
  /** Empty when the template has no stop condition. */
  stopAlarms: z.array(stopAlarmSchema),
  /** What happens when a target resolves to nothing. */
  emptyTargetResolutionMode: z.enum(['fail', 'skip']),
  updatedAt: timestampSchema,
  /** The template in the AWS console. */
  consoleUrl: z.string(),
});
/** @public */
export type Template = z.infer<typeof templateSchema>;
