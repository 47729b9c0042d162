import type { ActionDefinition } from './ActionDefinition';

export const dsqlActions: readonly ActionDefinition[] = [
  {
    id: 'aws:dsql:cluster-connection-failure',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Clusters: 'aws:dsql:cluster',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      percentage: {
        required: true,
        type: 'integer',
        min: 1,
        max: 100,
      },
    },
  },
];
