import type { TestFault } from './TestWorld';
import { arn, ROLE } from './testModel';
import {
  webErrors,
  webLatency,
  webHosts,
  webCpu,
  podMemory,
  ordersErrors,
  ordersDuration,
  queued,
  replicaLag,
  streamThrottles,
  instanceCpu,
  cacheHits,
  databaseLoad,
  reportsErrors,
  fileLag,
  tasks,
  pods,
  instances,
  volumes,
  orders,
} from './measured';
import type { Metric } from './measured';

/** What a fault does at its height, compared to before: a ratio or more. */
interface Expected {
  metric: Metric;
  /** Minutes after the fault began at which the effect is there. */
  at: number;
  /** The value must lie in here. */
  within: [low: number, high: number];
}

/** Faults of every family and what they do. */
export const cases: [string, TestFault, Expected][] = [
  [
    'invocations that fail',
    {
      actionId: 'aws:lambda:invocation-error',
      targets: orders,
      parameters: { invocationPercentage: '50' },
    },
    { metric: ordersErrors, at: 2, within: [270, 330] },
  ],
  [
    'invocations that start late',
    {
      actionId: 'aws:lambda:invocation-add-delay',
      targets: orders,
      parameters: { startupDelayMilliseconds: '3000' },
    },
    { metric: ordersDuration, at: 2, within: [3030, 3060] },
  ],
  [
    'invocations that answer with a status',
    {
      actionId: 'aws:lambda:invocation-http-integration-response',
      targets: orders,
      parameters: { statusCode: '503', invocationPercentage: '20' },
    },
    { metric: ordersErrors, at: 2, within: [95, 145] },
  ],
  [
    'tasks that stop until they are replaced',
    { actionId: 'aws:ecs:stop-task', targets: tasks.slice(0, 2) },
    { metric: webHosts, at: 0, within: [2, 3] },
  ],
  [
    'a task that is replaced within a minute',
    { actionId: 'aws:ecs:stop-task', targets: tasks.slice(0, 1) },
    { metric: webHosts, at: 2, within: [4, 4] },
  ],
  [
    'container instances that are drained',
    {
      actionId: 'aws:ecs:drain-container-instances',
      targets: tasks,
      parameters: { drainagePercentage: '50' },
    },
    { metric: webHosts, at: 0, within: [2, 3] },
  ],
  [
    'tasks under CPU stress',
    {
      actionId: 'aws:ecs:task-cpu-stress',
      targets: tasks,
      parameters: { percent: '95' },
    },
    { metric: webCpu, at: 2, within: [90, 100] },
  ],
  [
    'tasks under input and output stress',
    {
      actionId: 'aws:ecs:task-io-stress',
      targets: tasks,
      parameters: { percent: '100' },
    },
    { metric: webCpu, at: 2, within: [40, 60] },
  ],
  [
    'tasks whose network is slow',
    {
      actionId: 'aws:ecs:task-network-latency',
      targets: tasks,
      parameters: { delayMilliseconds: '500' },
    },
    { metric: webLatency, at: 2, within: [1.05, 1.2] },
  ],
  [
    'tasks that lose packets',
    {
      actionId: 'aws:ecs:task-network-packet-loss',
      targets: tasks,
      parameters: { lossPercent: '30' },
    },
    { metric: webErrors, at: 2, within: [40, 150] },
  ],
  [
    'tasks whose port is a black hole',
    {
      actionId: 'aws:ecs:task-network-blackhole-port',
      targets: tasks,
      parameters: { port: '443', protocol: 'tcp', trafficType: 'ingress' },
    },
    { metric: webErrors, at: 2, within: [500, 700] },
  ],
  [
    'calls into a black hole',
    {
      actionId: 'aws:ecs:task-network-blackhole-port',
      targets: tasks,
      parameters: { port: '443', protocol: 'tcp', trafficType: 'egress' },
    },
    { metric: webErrors, at: 2, within: [500, 700] },
  ],
  [
    'processes that are killed',
    { actionId: 'aws:ecs:task-kill-process', targets: tasks },
    { metric: webErrors, at: 0, within: [100, 300] },
  ],
  [
    'pods that are deleted',
    { actionId: 'aws:eks:pod-delete', targets: pods },
    { metric: queued, at: 0, within: [30, 150] },
  ],
  [
    'pods that are replaced and work off what has piled up',
    { actionId: 'aws:eks:pod-delete', targets: pods },
    { metric: queued, at: 4, within: [0, 0] },
  ],
  [
    'pods that lose packets',
    {
      actionId: 'aws:eks:pod-network-packet-loss',
      targets: pods,
      parameters: { lossPercent: '40' },
    },
    { metric: queued, at: 4, within: [10, 1000] },
  ],
  [
    'instances that are stopped and started again',
    {
      actionId: 'aws:ec2:stop-instances',
      targets: instances,
      parameters: { startInstancesAfterDuration: 'PT3M' },
    },
    { metric: reportsErrors, at: 1, within: [500, 700] },
  ],
  [
    'instances under CPU stress from a document',
    {
      actionId: 'aws:ssm:send-command',
      targets: instances,
      parameters: {
        documentArn: 'arn:aws:ssm:us-east-1::document/AWSFIS-Run-CPU-Stress',
        documentParameters: '{"LoadPercent":"90","DurationSeconds":"300"}',
      },
    },
    { metric: instanceCpu, at: 2, within: [85, 100] },
  ],
  [
    'volumes that do not answer',
    { actionId: 'aws:ebs:pause-volume-io', targets: volumes },
    { metric: reportsErrors, at: 2, within: [500, 700] },
  ],
  [
    'a zone without network',
    {
      actionId: 'aws:network:disrupt-connectivity',
      targets: [arn('ec2', 'subnet/us-east-1a')],
      parameters: { scope: 'all' },
    },
    { metric: webHosts, at: 2, within: [2, 2] },
  ],
  [
    'nothing where subnets cannot reach what nobody in them needs',
    {
      actionId: 'aws:network:disrupt-connectivity',
      targets: [arn('ec2', 'subnet/us-east-1a')],
      parameters: { scope: 'dynamodb' },
    },
    { metric: webLatency, at: 2, within: [0.06, 0.1] },
  ],
  [
    'a zone that traffic is led away from',
    {
      actionId: 'aws:arc:start-zonal-autoshift',
      targets: tasks,
      parameters: { availabilityZoneIdentifier: 'us-east-1a' },
    },
    { metric: webHosts, at: 2, within: [2, 2] },
  ],
  [
    'a database that fails over',
    {
      actionId: 'aws:rds:failover-db-cluster',
      targets: [arn('rds', 'cluster:database')],
    },
    { metric: ordersErrors, at: 0, within: [200, 400] },
  ],
  [
    'a database that is rebooted',
    {
      actionId: 'aws:rds:reboot-db-instances',
      targets: [arn('rds', 'cluster:database')],
    },
    { metric: databaseLoad, at: 0, within: [0, 3] },
  ],
  [
    'a table whose replicas stand still',
    {
      actionId: 'aws:dynamodb:global-table-pause-replication',
      targets: [arn('dynamodb', 'table/table')],
    },
    { metric: replicaLag, at: 4, within: [240_000, 300_000] },
  ],
  [
    'a bucket whose replicas stand still',
    {
      actionId: 'aws:s3:bucket-pause-replication',
      targets: ['arn:aws:s3:::files'],
    },
    { metric: fileLag, at: 4, within: [240, 300] },
  ],
  [
    'tasks under memory stress',
    {
      actionId: 'aws:eks:pod-memory-stress',
      targets: pods,
      parameters: { percent: '30' },
    },
    { metric: podMemory, at: 2, within: [75, 85] },
  ],
  [
    'a stream that is too slow',
    {
      actionId: 'aws:kinesis:stream-provisioned-throughput-exception',
      targets: [arn('kinesis', 'stream/stream')],
      parameters: { percentage: '50' },
    },
    { metric: streamThrottles, at: 2, within: [250, 350] },
  ],
  [
    'a role whose calls of Kinesis are throttled',
    {
      actionId: 'aws:fis:inject-api-throttle-error',
      targets: [ROLE],
      parameters: { service: 'kinesis', percentage: '100', operations: 'all' },
    },
    { metric: reportsErrors, at: 2, within: [500, 700] },
  ],
  [
    'a cache without power in one zone',
    {
      actionId: 'aws:elasticache:replicationgroup-interrupt-az-power',
      targets: [arn('elasticache', 'replicationgroup:cache')],
    },
    { metric: cacheHits, at: 0, within: [200, 450] },
  ],
];
