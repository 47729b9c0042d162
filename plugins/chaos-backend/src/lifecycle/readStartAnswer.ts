import { StartAnswer } from '@faultline/plugin-chaos-common';
import { AwsQuotaError, AwsUnavailableError } from '../aws/awsErrors';
import { FisExperiment } from '../aws/FisGateway';

/**
 * Sends a start, unless that must not be done, and says what AWS's answer means.
 * An experiment is kept before anything else can fail.
 */
export async function readStartAnswer(options: {
  mayBeSent: boolean;
  send: () => Promise<FisExperiment>;
  keep: (experiment: FisExperiment) => Promise<void>;
}): Promise<{ answer: StartAnswer; refusal?: Error }> {
  const { mayBeSent, send, keep } = options;
  if (!mayBeSent) return { answer: { kind: 'not-sent' } };
  let experiment: FisExperiment;
  try {
    experiment = await send();
  } catch (error) {
    const refusal = error instanceof Error ? error : new Error(String(error));
    return { answer: explain(refusal), refusal };
  }
  await keep(experiment);
  const { experimentId } = experiment;
  return { answer: { kind: 'started', experimentId, asApproved: true } };
}

function explain(error: Error): StartAnswer {
  const { message } = error;
  if (error instanceof AwsQuotaError) return { kind: 'busy', message };
  if (error instanceof AwsUnavailableError) {
    if (error.kind === 'throttled') return { kind: 'busy', message };
    if (error.outcomeUnknown) return { kind: 'unclear', message };
  }
  return { kind: 'rejected', message };
}
