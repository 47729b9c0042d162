import type { WorldResource } from '../../../worlds/World';
import type { WorldAlarm } from '../../../worlds/WorldAlarm';
import type { MetricIdentity } from './MetricSource';

/** Metrics that AWS itself has of resources: namespace, dimension, names. */
const OF_RESOURCES: Record<string, [string, string, string[]]> = {
  'aws:lambda:function': [
    'AWS/Lambda',
    'FunctionName',
    ['Invocations', 'Errors', 'Duration', 'Throttles', 'ConcurrentExecutions'],
  ],
  'aws:ec2:instance': [
    'AWS/EC2',
    'InstanceId',
    ['CPUUtilization', 'NetworkIn', 'NetworkOut', 'StatusCheckFailed'],
  ],
  'aws:rds:cluster': [
    'AWS/RDS',
    'DBClusterIdentifier',
    ['CPUUtilization', 'DatabaseConnections', 'CommitLatency'],
  ],
  'aws:rds:db': [
    'AWS/RDS',
    'DBInstanceIdentifier',
    ['CPUUtilization', 'DatabaseConnections', 'ReadLatency', 'WriteLatency'],
  ],
  'aws:dynamodb:global-table': [
    'AWS/DynamoDB',
    'TableName',
    ['ConsumedReadCapacityUnits', 'ThrottledRequests', 'SystemErrors'],
  ],
};

function ofAlarm({ metric }: WorldAlarm) {
  return metric
    ? [
        {
          namespace: metric.namespace,
          metricName: metric.metricName,
          dimensions: metric.dimensions ?? {},
        },
      ]
    : [];
}

function ofResource({ arn, type }: WorldResource) {
  const [namespace, dimension, names] = OF_RESOURCES[type] ?? [];
  const name = arn.split(/[:/]/).at(-1);
  return namespace && dimension && name
    ? (names ?? []).map(metricName => ({
        namespace,
        metricName,
        dimensions: { [dimension]: name },
      }))
    : [];
}

/** The metrics that resources and declared alarms suggest to exist. */
export function fillerMetrics(
  place: { accountId: string; region: string },
  resources: readonly WorldResource[],
  alarms: readonly WorldAlarm[],
): MetricIdentity[] {
  const { accountId, region } = place;
  return [...alarms.flatMap(ofAlarm), ...resources.flatMap(ofResource)].map(
    metric => ({ accountId, region, ...metric }),
  );
}
