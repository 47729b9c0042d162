import type { ActionDefinition } from './ActionDefinition';

export const ebsActions: readonly ActionDefinition[] = [
  {
    id: 'aws:ebs:pause-volume-io',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Volumes: 'aws:ec2:ebs-volume',
    },
    parameters: {
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1S',
        max: 'PT12H',
      },
    },
    maxTargets: 5,
  },
  {
    id: 'aws:ebs:volume-io-latency',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Volumes: 'aws:ec2:ebs-volume',
    },
    parameters: {
      readIOPercentage: {
        type: 'number',
        default: '100',
      },
      readIOLatencyMilliseconds: {
        type: 'integer',
        default: '100',
      },
      writeIOPercentage: {
        type: 'number',
        default: '100',
      },
      writeIOLatencyMilliseconds: {
        type: 'integer',
        default: '100',
      },
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1S',
        max: 'PT12H',
      },
    },
    maxTargets: 5,
  },
];
