import type { ActionDefinition } from './ActionDefinition';

export const ec2Actions: readonly ActionDefinition[] = [
  {
    id: 'aws:ec2:api-insufficient-instance-capacity-error',
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
      availabilityZoneIdentifiers: {
        required: true,
        type: 'csv',
      },
      percentage: {
        required: true,
        type: 'integer',
        min: 1,
        max: 100,
      },
    },
    selection: 'arns',
    refusesServiceLinkedRoles: true,
    maxTargets: 5,
  },
  {
    id: 'aws:ec2:asg-insufficient-instance-capacity-error',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      AutoScalingGroups: 'aws:ec2:autoscaling-group',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      availabilityZoneIdentifiers: {
        required: true,
        type: 'csv',
      },
      percentage: {
        type: 'integer',
        default: '100',
      },
    },
    maxTargets: 5,
  },
  {
    id: 'aws:ec2:reboot-instances',
    kind: 'instant',
    onStop: 'none',
    targets: {
      Instances: 'aws:ec2:instance',
    },
    parameters: {},
    maxTargets: 5,
  },
  {
    id: 'aws:ec2:send-spot-instance-interruptions',
    kind: 'instant',
    onStop: 'none',
    targets: {
      SpotInstances: 'aws:ec2:spot-instance',
    },
    parameters: {
      durationBeforeInterruption: {
        required: true,
        type: 'duration',
        min: 'PT2M',
        max: 'PT15M',
      },
    },
    maxTargets: 5,
  },
  {
    id: 'aws:ec2:stop-instances',
    kind: 'instant-or-duration',
    onStop: 'post-action',
    targets: {
      Instances: 'aws:ec2:instance',
    },
    parameters: {
      startInstancesAfterDuration: {
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      completeIfInstancesTerminated: {
        type: 'boolean',
        default: 'false',
      },
    },
    maxTargets: 5,
  },
  {
    id: 'aws:ec2:terminate-instances',
    kind: 'instant',
    onStop: 'none',
    targets: {
      Instances: 'aws:ec2:instance',
    },
    parameters: {},
    maxTargets: 5,
  },
];
