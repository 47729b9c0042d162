import { arn } from './testModel';

/** A metric of the world that tests run in. */
export type Metric = [
  namespace: string,
  name: string,
  dimensions: Record<string, string>,
  statistic: string,
];

export const alb = {
  LoadBalancer: 'app/web/1',
  TargetGroup: 'targetgroup/web/1',
};
export const webErrors: Metric = [
  'AWS/ApplicationELB',
  'HTTPCode_Target_5XX_Count',
  alb,
  'Sum',
];
export const webLatency: Metric = [
  'AWS/ApplicationELB',
  'TargetResponseTime',
  alb,
  'p50',
];
export const webHosts: Metric = [
  'AWS/ApplicationELB',
  'HealthyHostCount',
  alb,
  'Minimum',
];
const service = { ClusterName: 'shop', ServiceName: 'web' };
export const webCpu: Metric = ['AWS/ECS', 'CPUUtilization', service, 'Average'];
export const podMemory: Metric = [
  'ContainerInsights',
  'pod_memory_utilization',
  { ClusterName: 'shop', Namespace: 'default', Service: 'worker' },
  'Average',
];
export const ordersErrors: Metric = [
  'AWS/Lambda',
  'Errors',
  { FunctionName: 'orders' },
  'Sum',
];
export const ordersDuration: Metric = [
  'AWS/Lambda',
  'Duration',
  { FunctionName: 'orders' },
  'p50',
];
export const queued: Metric = [
  'AWS/SQS',
  'ApproximateNumberOfMessagesVisible',
  { QueueName: 'queue' },
  'Maximum',
];
export const replicaLag: Metric = [
  'AWS/DynamoDB',
  'ReplicationLatency',
  { TableName: 'table', ReceivingRegion: 'eu-west-1' },
  'Maximum',
];
export const streamThrottles: Metric = [
  'AWS/Kinesis',
  'WriteProvisionedThroughputExceeded',
  { StreamName: 'stream' },
  'Sum',
];
export const instanceCpu: Metric = [
  'AWS/EC2',
  'CPUUtilization',
  { InstanceId: '0' },
  'Average',
];
export const cacheHits: Metric = [
  'AWS/ElastiCache',
  'CacheHits',
  { ReplicationGroupId: 'cache' },
  'Sum',
];
export const databaseLoad: Metric = [
  'AWS/RDS',
  'DatabaseConnections',
  { DBClusterIdentifier: 'database' },
  'Average',
];

export const reportsErrors: Metric = [
  'AWS/ApplicationELB',
  'HTTPCode_Target_5XX_Count',
  { LoadBalancer: 'app/reports/1', TargetGroup: 'targetgroup/reports/1' },
  'Sum',
];
export const fileLag: Metric = [
  'AWS/S3',
  'ReplicationLatency',
  { BucketName: 'files', DestinationRegion: 'eu-west-1' },
  'Maximum',
];

export const tasks = [0, 1, 2, 3].map(index => arn('ecs', `task/web/${index}`));
export const pods = [0, 1].map(index => arn('eks', `pod/worker/${index}`));
export const instances = [0, 1, 2, 3].map(index =>
  arn('ec2', `instance/reports/${index}`),
);
export const volumes = [0, 1, 2, 3].map(index => arn('ec2', `volume/${index}`));
export const orders = [arn('lambda', 'function:orders')];
