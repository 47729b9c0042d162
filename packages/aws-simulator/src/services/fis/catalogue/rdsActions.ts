import type { ActionDefinition } from './ActionDefinition';

export const rdsActions: readonly ActionDefinition[] = [
  {
    id: 'aws:rds:failover-db-cluster',
    kind: 'instant',
    onStop: 'none',
    targets: {
      Clusters: 'aws:rds:cluster',
    },
    parameters: {},
    maxTargets: 5,
  },
  {
    id: 'aws:rds:reboot-db-instances',
    kind: 'instant',
    onStop: 'none',
    targets: {
      DBInstances: 'aws:rds:db',
    },
    parameters: {
      forceFailover: {
        type: 'boolean',
        default: 'false',
      },
    },
    maxTargets: 5,
  },
];
