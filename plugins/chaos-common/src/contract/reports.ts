import { z } from 'zod';
import { timestampSchema } from './common';
import { evidenceSchema } from './evidence';
import { findingSchema } from './findings';
import { runSchema } from './runs';
import { templateActionSchema, templateTargetSchema } from './templates';

/** Names the form of a report. @public */
export const REPORT_SCHEMA = 'faultline-report/1';

/**
 * How far FIS's own report is; `unknown`: AWS could not be asked.
 * @public
 */
export const AWS_REPORT_STATES = [
  'pending',
  'running',
  'completed',
  'cancelled',
  'failed',
  'unknown',
] as const;

/** The evidence of a run, complete in itself. @public */
export const runReportSchema = z.object({
  schema: z.literal(REPORT_SCHEMA),
  generatedAt: timestampSchema,
  run: runSchema,
  /** The template as it was when the run was read. Null when it was gone. */
  template: z
    .object({
      templateId: z.string(),
      description: z.string(),
      actions: z.array(templateActionSchema),
      targets: z.array(templateTargetSchema),
      stopAlarmArns: z.array(z.string()),
      /** SHA-256 of the snapshot. */
      hash: z.string(),
    })
    .nullable(),
  evidence: evidenceSchema,
  findings: z.array(findingSchema),
  /** FIS's own report, when the template asks for one. */
  awsReports: z.array(
    z.object({
      /** In the AWS console: the file, or the experiment while there is none. */
      url: z.string(),
      /** For instance `PDF`. Empty while there is no file. */
      type: z.string(),
      state: z.enum(AWS_REPORT_STATES),
      /** What AWS says of the state. */
      reason: z.string(),
    }),
  ),
});
/** @public */
export type RunReport = z.infer<typeof runReportSchema>;
