import type { Sinks } from '../../../state/sinks';
import type { LogConfiguration } from '../model/Template';

const LOG_GROUP =
  /^arn:aws[a-z-]*:logs:([a-z0-9-]+):(\d{12}):log-group:([\w./#-]+)(:\*)?$/;

/** Says why FIS cannot write its log there, or undefined when it can. */
export function logProblem(
  log: LogConfiguration | undefined,
  context: { accountId: string; region: string; sinks: Sinks },
): string | undefined {
  const group = log?.cloudWatchLogsConfiguration?.logGroupArn;
  const bucket = log?.s3Configuration?.bucketName;
  const { accountId, region, sinks } = context;
  if (group !== undefined) {
    const [, itsRegion, itsAccount] = LOG_GROUP.exec(group) ?? [];
    if (itsRegion !== region || itsAccount !== accountId) {
      return `Experiment could not be started: the log group ${group} is not one of account ${accountId} in ${region}.`;
    }
  }
  if (bucket !== undefined && !sinks.objects.accepts(bucket)) {
    return `Experiment could not be started: the log bucket ${bucket} does not exist.`;
  }
  return undefined;
}
