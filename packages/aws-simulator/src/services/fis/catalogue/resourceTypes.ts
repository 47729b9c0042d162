import type { ResourceTypeDefinition } from './ResourceTypeDefinition';

const zone = ['AvailabilityZone', 'AvailabilityZoneId', 'AvailabilityZones'];

const withParameters: Record<string, ResourceTypeDefinition['parameters']> = {
  'aws:ec2:ebs-volume': { availabilityZoneIdentifier: { paths: zone } },
  'aws:ec2:subnet': {
    availabilityZoneIdentifier: { paths: zone },
    vpc: { paths: ['VpcId'] },
  },
  'aws:ecs:task': {
    cluster: { paths: ['ClusterArn', 'Cluster'] },
    service: { paths: ['Group', 'ServiceArn', 'Service'] },
  },
  'aws:eks:pod': {
    clusterIdentifier: { required: true, paths: ['ClusterArn', 'Cluster'] },
    namespace: { required: true, paths: ['Namespace'] },
    selectorType: {
      required: true,
      enum: ['labelSelector', 'deploymentName', 'podName'],
    },
    selectorValue: {
      required: true,
      paths: ['Labels', 'Deployment', 'Name'],
      csv: true,
    },
    availabilityZoneIdentifier: { paths: zone },
    targetContainerName: {},
  },
  'aws:elasticache:replicationgroup': {
    availabilityZoneIdentifier: { required: true, paths: zone },
  },
  'aws:lambda:function': { functionQualifier: {} },
  'aws:rds:cluster': {
    writerAvailabilityZoneIdentifiers: {
      paths: ['WriterAvailabilityZone'],
      csv: true,
    },
  },
  'aws:rds:db': { availabilityZoneIdentifiers: { paths: zone, csv: true } },
};

const ids = [
  'aws:arc:zonal-shift-managed-resource',
  'aws:directconnect:virtual-interface',
  'aws:dsql:cluster',
  'aws:dynamodb:global-table',
  'aws:ec2:autoscaling-group',
  'aws:ec2:ebs-volume',
  'aws:ec2:instance',
  'aws:ec2:spot-instance',
  'aws:ec2:subnet',
  'aws:ec2:transit-gateway',
  'aws:ec2:vpc-endpoint',
  'aws:ecs:cluster',
  'aws:ecs:task',
  'aws:eks:cluster',
  'aws:eks:nodegroup',
  'aws:eks:pod',
  'aws:elasticache:replicationgroup',
  'aws:iam:role',
  'aws:kinesis:stream',
  'aws:lambda:function',
  'aws:memorydb:multi-region-cluster',
  'aws:rds:cluster',
  'aws:rds:db',
  'aws:s3:bucket',
];

/** Every kind of resource that FIS can target, by id. */
export const resourceTypes: ReadonlyMap<string, ResourceTypeDefinition> =
  new Map(ids.map(id => [id, { id, parameters: withParameters[id] ?? {} }]));
