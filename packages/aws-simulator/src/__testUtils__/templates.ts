import type { CreateExperimentTemplateCommandInput } from '@aws-sdk/client-fis';
import type { TemplateAction } from '../services/fis/model/Template';

export const ACCOUNT = '111122223333';
export const ALARM = 'orders-errors';
export const ALARM_ARN = `arn:aws:cloudwatch:us-east-1:${ACCOUNT}:alarm:${ALARM}`;

/** A template that only waits, changed as the test needs it. */
export function waiting(
  changes: Partial<CreateExperimentTemplateCommandInput> = {},
): CreateExperimentTemplateCommandInput & { clientToken: undefined } {
  return {
    description: 'Wait',
    actions: { wait: wait('PT2M') },
    stopConditions: [{ source: 'none' }],
    roleArn: `arn:aws:iam::${ACCOUNT}:role/fis-experiments`,
    ...changes,
    clientToken: undefined,
  };
}

/** A waiting action. */
export function wait(
  duration: string,
  ...startAfter: string[]
): TemplateAction {
  return { actionId: 'aws:fis:wait', parameters: { duration }, startAfter };
}

/** A template that makes functions with this tag fail for three minutes. */
export function failingFunctions(
  changes: Partial<CreateExperimentTemplateCommandInput> = {},
  resourceTags: Record<string, string> = { service: 'orders' },
) {
  return waiting({
    description: 'Functions fail',
    targets: {
      functions: {
        resourceType: 'aws:lambda:function',
        resourceTags,
        selectionMode: 'ALL',
      },
    },
    actions: {
      fail: {
        actionId: 'aws:lambda:invocation-error',
        parameters: { duration: 'PT3M', preventExecution: 'true' },
        targets: { Functions: 'functions' },
      },
    },
    ...changes,
  });
}
