import type { Dependency } from './Dependency';
import type { Traffic } from './Traffic';

/**
 * What a component runs on; it decides its metrics and how it fails. An `api`
 * only hands calls on.
 *
 * @public
 */
export type ComponentKind =
  | 'api'
  | 'lambda'
  | 'ecs'
  | 'ec2'
  | 'eks'
  | 'rds'
  | 'dynamodb'
  | 'dsql'
  | 'elasticache'
  | 'memorydb'
  | 'kinesis'
  | 'sqs'
  | 's3';

/** One of the resources that share the work of a component. @public */
export interface ComponentUnit {
  /** What FIS targets: a function, task, instance, cluster, table, stream … */
  arn: string;
  /** Availability Zone name. */
  zone?: string;
  /** ARN of its subnet. */
  subnet?: string;
  /** ARN of its EBS volume. */
  volume?: string;
  /** ARNs of what carries it: cluster, node group, Auto Scaling group. */
  hosts?: string[];
}

/** How a component answers when nothing is wrong. @public */
export interface Latency {
  p50Ms: number;
  p99Ms: number;
}

/** What a component can do before it gives up. @public */
export interface Limits {
  /** Longest time for one call, after which it fails. */
  timeoutMs?: number;
  /** Calls at the same time; a function's reserved concurrency. */
  concurrency?: number;
  /** Share of its memory in use when nothing is wrong; default 0.5. */
  memoryUse?: number;
}

/** How lost or missing capacity comes back. @public */
export interface Autoscaling {
  /** Seconds until a lost unit is replaced. */
  replaceSeconds?: number;
  /** Seconds until more units serve a higher load; without it none come. */
  scaleOutSeconds?: number;
  /** Most capacity as a multiple of the normal; default 3. */
  maxFactor?: number;
}

/** What stands between a component and its callers, and counts their calls. @public */
export type FrontDoor =
  | { type: 'api-gateway'; name: string; stage?: string }
  | {
      type: 'load-balancer';
      /** Such as `app/shop/50dc6c495c0c9188`. */
      loadBalancer: string;
      /** Such as `targetgroup/cart/73e2d6bc24d8a067`. */
      targetGroup: string;
    };

/**
 * Metrics that a component publishes itself: `Requests`, `FailedRequests` and
 * `Latency` in milliseconds.
 *
 * @public
 */
export interface OwnMetrics {
  namespace: string;
  dimensions?: Record<string, string>;
}

/** A part of the world that answers calls: a service or a data store. @public */
export interface Component {
  /** Unique in the world. */
  id: string;
  kind: ComponentKind;
  accountId: string;
  region: string;
  /** The name in its metrics: ServiceName, DBClusterIdentifier, TableName … */
  name: string;
  /** Cluster of an ECS or EKS service. */
  cluster?: string;
  /** Kubernetes namespace of an EKS service. */
  namespace?: string;
  /** Equal parts of its capacity; at least one. */
  units: ComponentUnit[];
  /** ARN of the IAM role that it calls AWS with. */
  role?: string;
  /** Domain name that it answers under; default `<id>.example.com`. */
  host?: string;
  /** Port that it listens on; default 443. */
  port?: number;
  /** Calls from outside the world. */
  traffic?: Traffic;
  latency: Latency;
  /** Share of calls that fail when nothing is wrong; default 0.0005. */
  errorShare?: number;
  /** Share of its capacity in use at average traffic; default 0.35. */
  utilisation?: number;
  limits?: Limits;
  autoscaling?: Autoscaling;
  frontDoor?: FrontDoor;
  publishes?: OwnMetrics;
  dependsOn?: Dependency[];
  /** Id of the queue or stream whose messages it works off. */
  consumes?: string;
  /** Regions that a global table or bucket replicates to. */
  replicatesTo?: string[];
}
