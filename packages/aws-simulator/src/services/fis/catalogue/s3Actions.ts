import type { ActionDefinition } from './ActionDefinition';

export const s3Actions: readonly ActionDefinition[] = [
  {
    id: 'aws:s3:bucket-pause-replication',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Buckets: 'aws:s3:bucket',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      region: {
        required: true,
      },
      destinationBuckets: {
        type: 'csv',
      },
      prefixes: {
        type: 'csv',
      },
    },
    selection: 'tags',
    maxTargets: 20,
  },
];
