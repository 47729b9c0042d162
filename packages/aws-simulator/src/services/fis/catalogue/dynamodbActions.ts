import type { ActionDefinition } from './ActionDefinition';

export const dynamodbActions: readonly ActionDefinition[] = [
  {
    id: 'aws:dynamodb:global-table-pause-replication',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Tables: 'aws:dynamodb:global-table',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
    },
    maxTargets: 5,
    limitsArns: true,
  },
];
