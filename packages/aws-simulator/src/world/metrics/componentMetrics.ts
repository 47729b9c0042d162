import type { ComponentKind } from '../model';
import type { Node } from '../physics/Graph';
import type { Physics } from '../physics/Physics';
import type { ComponentMetric } from './ComponentMetric';
import {
  ec2Metrics,
  ecsMetrics,
  eksMetrics,
  lambdaMetrics,
} from './kinds/compute';
import { frontDoorMetrics } from './kinds/frontDoor';
import { ownMetrics } from './kinds/own';
import { kinesisMetrics, sqsMetrics } from './kinds/messaging';
import {
  cacheMetrics,
  dsqlMetrics,
  dynamodbMetrics,
  rdsMetrics,
  s3Metrics,
} from './kinds/stores';

const byKind: Record<
  ComponentKind,
  (node: Node, physics: Physics) => ComponentMetric[]
> = {
  api: () => [],
  lambda: lambdaMetrics,
  ecs: ecsMetrics,
  eks: eksMetrics,
  ec2: ec2Metrics,
  rds: rdsMetrics,
  dynamodb: dynamodbMetrics,
  dsql: dsqlMetrics,
  elasticache: cacheMetrics,
  memorydb: cacheMetrics,
  kinesis: kinesisMetrics,
  sqs: sqsMetrics,
  s3: s3Metrics,
};

/** All metrics of a component, of what stands before it, and its own. */
export function componentMetrics(
  node: Node,
  physics: Physics,
): ComponentMetric[] {
  const { kind, frontDoor, units, publishes } = node.component;
  return [
    ...byKind[kind](node, physics),
    ...(frontDoor ? frontDoorMetrics(frontDoor, units.length) : []),
    ...(publishes ? ownMetrics(publishes) : []),
  ];
}
