import type { Case } from '../../calls/Case';
import { PAUSES } from '../../effects/effects';
import type { Node } from '../../physics/Graph';
import type { Physics } from '../../physics/Physics';
import { MINUTE_MS } from '../../time';
import { ComponentMetric, events } from '../ComponentMetric';
import { latencies } from '../latencies';
import { cpuPercent, memoryPercent, replicationLagMs } from '../load';
import { averaged, outcomesOf } from '../MinuteView';
import type { MinuteView } from '../MinuteView';

type Measure = ComponentMetric['measure'];

function metricsIn(namespace: string, dimensions: Record<string, string>) {
  return (
    metricName: string,
    unit: string,
    measure: Measure,
    more: Record<string, string> = {},
  ): ComponentMetric => ({
    namespace,
    metricName,
    dimensions: { ...dimensions, ...more },
    unit,
    measure,
  });
}

const answered = ({ outcome }: Case) => outcome === 'ok';

function okLatencies(view: MinuteView) {
  return latencies(view, outcomesOf(view).ok, answered);
}

function failed(view: MinuteView) {
  const { errors } = outcomesOf(view);
  return events(errors);
}

function throttled(view: MinuteView) {
  return events(outcomesOf(view).throttled);
}

/** Milliseconds that replicas are behind, for each region with one. */
function replication(
  node: Node,
  physics: Physics,
  usualMs: number,
  define: (region: string, measure: Measure) => ComponentMetric,
): ComponentMetric[] {
  const { units, replicatesTo = [] } = node.component;
  const arns = units.map(({ arn }) => arn);
  return replicatesTo.map(region =>
    define(region, ({ minute }) =>
      Math.max(
        usualMs,
        replicationLagMs(physics, arns, PAUSES, minute + MINUTE_MS / 2),
      ),
    ),
  );
}

/** A relational database. */
export function rdsMetrics({ component }: Node): ComponentMetric[] {
  const isCluster = component.units.some(({ arn }) =>
    arn.includes(':cluster:'),
  );
  const dimension = isCluster ? 'DBClusterIdentifier' : 'DBInstanceIdentifier';
  const metric = metricsIn('AWS/RDS', { [dimension]: component.name });
  return [
    metric('CPUUtilization', 'Percent', cpuPercent),
    metric('DatabaseConnections', 'Count', view => {
      const { ok, calls } = outcomesOf(view);
      const usual = Math.max(4, Math.sqrt(view.node.nominal));
      return Math.round(usual * (calls > 0 ? ok / calls : 1));
    }),
    metric('CommitLatency', 'Milliseconds', okLatencies),
    metric('AuroraReplicaLag', 'Milliseconds', view =>
      averaged(view, 18, () => 250),
    ),
  ];
}

/** A table. */
export function dynamodbMetrics(
  node: Node,
  physics: Physics,
): ComponentMetric[] {
  const metric = metricsIn('AWS/DynamoDB', { TableName: node.component.name });
  return [
    metric('ConsumedReadCapacityUnits', 'Count', view =>
      events(outcomesOf(view).ok),
    ),
    metric('SuccessfulRequestLatency', 'Milliseconds', okLatencies),
    metric('ThrottledRequests', 'Count', throttled),
    metric('SystemErrors', 'Count', failed),
    ...replication(node, physics, 650, (region, measure) =>
      metric('ReplicationLatency', 'Milliseconds', measure, {
        ReceivingRegion: region,
      }),
    ),
  ];
}

/** A bucket. */
export function s3Metrics(node: Node, physics: Physics): ComponentMetric[] {
  const metric = metricsIn('AWS/S3', { BucketName: node.component.name });
  const all = { FilterId: 'EntireBucket' };
  return [
    metric('AllRequests', 'Count', view => events(outcomesOf(view).calls), all),
    metric('5xxErrors', 'Count', failed, all),
    metric('FirstByteLatency', 'Milliseconds', okLatencies, all),
    ...replication(node, physics, 4000, (region, measure) =>
      metric(
        'ReplicationLatency',
        'Seconds',
        view => Number(measure(view)) / 1000,
        { DestinationRegion: region },
      ),
    ),
  ];
}

/** A cache. */
export function cacheMetrics(node: Node, physics: Physics): ComponentMetric[] {
  const { kind, name } = node.component;
  const metric =
    kind === 'memorydb'
      ? metricsIn('AWS/MemoryDB', { ClusterName: name })
      : metricsIn('AWS/ElastiCache', { ReplicationGroupId: name });
  return [
    metric('EngineCPUUtilization', 'Percent', cpuPercent),
    metric('DatabaseMemoryUsagePercentage', 'Percent', memoryPercent),
    metric('CacheHits', 'Count', view =>
      events(Math.round(outcomesOf(view).ok * 0.93)),
    ),
    metric('CacheMisses', 'Count', view => {
      const { ok } = outcomesOf(view);
      return events(ok - Math.round(ok * 0.93));
    }),
    ...replication(node, physics, 900, (region, measure) =>
      metric('MultiRegionClusterReplicationLag', 'Milliseconds', measure, {
        TargetRegion: region,
      }),
    ),
  ];
}

/** A distributed SQL cluster. */
export function dsqlMetrics({ component }: Node): ComponentMetric[] {
  const metric = metricsIn('AWS/AuroraDSQL', { ClusterId: component.name });
  return [
    metric('TotalTransactions', 'Count', view => events(outcomesOf(view).ok)),
    metric('ConnectionErrors', 'Count', failed),
    metric('CommitLatency', 'Milliseconds', okLatencies),
  ];
}
