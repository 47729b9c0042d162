import type { ActionDefinition } from './ActionDefinition';

export const memorydbActions: readonly ActionDefinition[] = [
  {
    id: 'aws:memorydb:multi-region-cluster-pause-replication',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      MultiRegionClusters: 'aws:memorydb:multi-region-cluster',
    },
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
