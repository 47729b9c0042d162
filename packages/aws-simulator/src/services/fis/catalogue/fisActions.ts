import type { ActionDefinition } from './ActionDefinition';

export const fisActions: readonly ActionDefinition[] = [
  {
    id: 'aws:fis:inject-api-internal-error',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Roles: 'aws:iam:role',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      service: {
        required: true,
        type: 'enum',
        enum: ['ec2', 'kinesis'],
      },
      percentage: {
        required: true,
        type: 'integer',
        min: 1,
        max: 100,
      },
      operations: {
        required: true,
        type: 'csv',
      },
    },
  },
  {
    id: 'aws:fis:inject-api-throttle-error',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Roles: 'aws:iam:role',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      service: {
        required: true,
        type: 'enum',
        enum: ['ec2', 'kinesis'],
      },
      percentage: {
        required: true,
        type: 'integer',
        min: 1,
        max: 100,
      },
      operations: {
        required: true,
        type: 'csv',
      },
    },
  },
  {
    id: 'aws:fis:inject-api-unavailable-error',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Roles: 'aws:iam:role',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      service: {
        required: true,
        type: 'enum',
        enum: ['ec2', 'kinesis'],
      },
      percentage: {
        required: true,
        type: 'integer',
        min: 1,
        max: 100,
      },
      operations: {
        required: true,
        type: 'csv',
      },
    },
  },
  {
    id: 'aws:fis:wait',
    kind: 'duration',
    onStop: 'end',
    targets: {},
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
    },
  },
];
