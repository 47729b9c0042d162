import type { CreateExperimentTemplateCommandInput } from '@aws-sdk/client-fis';
import type { TemplateAction } from '../../services/fis/model/Template';
import { ACCOUNT, ALARM_ARN, failingFunctions, wait } from '../templates';

/** A role of the tests' world. */
export const role = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;

export const guard = {
  stopConditions: [{ source: 'aws:cloudwatch:alarm', value: ALARM_ARN }],
};

export const skipEmpty = {
  experimentOptions: { emptyTargetResolutionMode: 'skip' as const },
};

export const failFunctions: TemplateAction = {
  actionId: 'aws:lambda:invocation-error',
  parameters: { duration: 'PT3M', preventExecution: 'true' },
  targets: { Functions: 'functions' },
};

export const slowFunctions: TemplateAction = {
  actionId: 'aws:lambda:invocation-add-delay',
  parameters: { duration: 'PT3M' },
  targets: { Functions: 'functions' },
};

/** One action at work, one beside it, one that waits for both. */
export const three = (
  fault: TemplateAction,
  changes: Partial<CreateExperimentTemplateCommandInput> = {},
) =>
  failingFunctions({
    actions: {
      fault,
      beside: wait('PT5M'),
      later: wait('PT1M', 'fault', 'beside'),
    },
    ...changes,
  });

export const functions = {
  resourceType: 'aws:lambda:function',
  resourceTags: { service: 'orders' },
};

export const nowhere = { ...functions, resourceTags: { service: 'nowhere' } };
