import type { ActionDefinition } from './ActionDefinition';

export const networkActions: readonly ActionDefinition[] = [
  {
    id: 'aws:network:disrupt-connectivity',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Subnets: 'aws:ec2:subnet',
    },
    parameters: {
      scope: {
        required: true,
        type: 'enum',
        enum: [
          'all',
          'availability-zone',
          'dynamodb',
          'prefix-list',
          's3',
          's3express',
          'vpc',
        ],
      },
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
      prefixListIdentifier: {},
    },
    maxTargets: 5,
  },
  {
    id: 'aws:network:disrupt-vpc-endpoint',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      VPCEndpoints: 'aws:ec2:vpc-endpoint',
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
  },
  {
    id: 'aws:network:route-table-disrupt-cross-region-connectivity',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      Subnets: 'aws:ec2:subnet',
    },
    parameters: {
      region: {
        required: true,
      },
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
    },
    maxTargets: 6,
  },
  {
    id: 'aws:network:transit-gateway-disrupt-cross-region-connectivity',
    kind: 'duration',
    onStop: 'revert',
    targets: {
      TransitGateways: 'aws:ec2:transit-gateway',
    },
    parameters: {
      region: {
        required: true,
      },
      duration: {
        required: true,
        type: 'duration',
        min: 'PT1M',
        max: 'PT12H',
      },
    },
    maxTargets: 5,
  },
];
