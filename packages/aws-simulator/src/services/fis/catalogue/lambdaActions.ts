import type { ActionDefinition } from './ActionDefinition';

export const lambdaActions: readonly ActionDefinition[] = [
  {
    id: 'aws:lambda:invocation-add-delay',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Functions: 'aws:lambda:function',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      invocationPercentage: {
        type: 'integer',
        default: '100',
        min: 1,
        max: 100,
      },
      startupDelayMilliseconds: {
        type: 'integer',
        default: '1000',
        min: 0,
        max: 900000,
      },
    },
  },
  {
    id: 'aws:lambda:invocation-error',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Functions: 'aws:lambda:function',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      invocationPercentage: {
        type: 'integer',
        default: '100',
        min: 1,
        max: 100,
      },
      preventExecution: {
        required: true,
        type: 'boolean',
      },
    },
  },
  {
    id: 'aws:lambda:invocation-http-integration-response',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Functions: 'aws:lambda:function',
    },
    parameters: {
      contentTypeHeader: {
        required: true,
      },
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      invocationPercentage: {
        type: 'integer',
        default: '100',
        min: 1,
        max: 100,
      },
      preventExecution: {
        required: true,
        type: 'boolean',
      },
      statusCode: {
        required: true,
        type: 'integer',
        min: 0,
        max: 999,
      },
    },
  },
];
