import type { ActionDefinition } from './ActionDefinition';

export const arcActions: readonly ActionDefinition[] = [
  {
    id: 'aws:arc:start-zonal-autoshift',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      ManagedResources: 'aws:arc:zonal-shift-managed-resource',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      availabilityZoneIdentifier: {
        required: true,
      },
      managedResourceTypes: {
        type: 'csv',
        enum: ['ASG', 'ALB', 'NLB', 'EKS'],
      },
      zonalAutoshiftStatus: {
        type: 'enum',
        default: 'ENABLED',
        enum: ['ENABLED', 'DISABLED', 'ANY'],
      },
    },
  },
];
