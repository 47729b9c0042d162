import type { ExperimentRecord } from '../model/Experiment';

/** The report of an experiment whose template asks for one. */
export function reportView({ report }: ExperimentRecord): object | undefined {
  if (!report) {
    return undefined;
  }
  const { status, reason, errorCode, arn } = report;
  return {
    state: { status, reason, ...(errorCode && { error: { code: errorCode } }) },
    ...(arn && { s3Reports: [{ arn, reportType: 'PDF' }] }),
  };
}
