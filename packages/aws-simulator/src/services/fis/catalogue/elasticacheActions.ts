import type { ActionDefinition } from './ActionDefinition';

export const elasticacheActions: readonly ActionDefinition[] = [
  {
    id: 'aws:elasticache:replicationgroup-interrupt-az-power',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      ReplicationGroups: 'aws:elasticache:replicationgroup',
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
