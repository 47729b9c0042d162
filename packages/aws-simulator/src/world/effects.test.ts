import { TestWorld } from './__testUtils__/TestWorld';
import type { TestFault } from './__testUtils__/TestWorld';
import { arn, changed, ROLE } from './__testUtils__/testModel';
import { actions } from '../services/fis/catalogue';
import { CAPACITY_ERRORS, CUTS, effects, PAUSES } from './effects/effects';

type Metric = [
  namespace: string,
  name: string,
  dimensions: Record<string, string>,
  statistic: string,
];

const alb = { LoadBalancer: 'app/web/1', TargetGroup: 'targetgroup/web/1' };
const webErrors: Metric = [
  'AWS/ApplicationELB',
  'HTTPCode_Target_5XX_Count',
  alb,
  'Sum',
];
const webLatency: Metric = [
  'AWS/ApplicationELB',
  'TargetResponseTime',
  alb,
  'p50',
];
const webHosts: Metric = [
  'AWS/ApplicationELB',
  'HealthyHostCount',
  alb,
  'Minimum',
];
const service = { ClusterName: 'shop', ServiceName: 'web' };
const webCpu: Metric = ['AWS/ECS', 'CPUUtilization', service, 'Average'];
const podMemory: Metric = [
  'ContainerInsights',
  'pod_memory_utilization',
  { ClusterName: 'shop', Namespace: 'default', Service: 'worker' },
  'Average',
];
const ordersErrors: Metric = [
  'AWS/Lambda',
  'Errors',
  { FunctionName: 'orders' },
  'Sum',
];
const ordersDuration: Metric = [
  'AWS/Lambda',
  'Duration',
  { FunctionName: 'orders' },
  'p50',
];
const queued: Metric = [
  'AWS/SQS',
  'ApproximateNumberOfMessagesVisible',
  { QueueName: 'queue' },
  'Maximum',
];
const replicaLag: Metric = [
  'AWS/DynamoDB',
  'ReplicationLatency',
  { TableName: 'table', ReceivingRegion: 'eu-west-1' },
  'Maximum',
];
const streamThrottles: Metric = [
  'AWS/Kinesis',
  'WriteProvisionedThroughputExceeded',
  { StreamName: 'stream' },
  'Sum',
];
const instanceCpu: Metric = [
  'AWS/EC2',
  'CPUUtilization',
  { InstanceId: '0' },
  'Average',
];
const cacheHits: Metric = [
  'AWS/ElastiCache',
  'CacheHits',
  { ReplicationGroupId: 'cache' },
  'Sum',
];
const databaseLoad: Metric = [
  'AWS/RDS',
  'DatabaseConnections',
  { DBClusterIdentifier: 'database' },
  'Average',
];

const reportsErrors: Metric = [
  'AWS/ApplicationELB',
  'HTTPCode_Target_5XX_Count',
  { LoadBalancer: 'app/reports/1', TargetGroup: 'targetgroup/reports/1' },
  'Sum',
];
const fileLag: Metric = [
  'AWS/S3',
  'ReplicationLatency',
  { BucketName: 'files', DestinationRegion: 'eu-west-1' },
  'Maximum',
];

const tasks = [0, 1, 2, 3].map(index => arn('ecs', `task/web/${index}`));
const pods = [0, 1].map(index => arn('eks', `pod/worker/${index}`));
const instances = [0, 1, 2, 3].map(index =>
  arn('ec2', `instance/reports/${index}`),
);
const volumes = [0, 1, 2, 3].map(index => arn('ec2', `volume/${index}`));
const orders = [arn('lambda', 'function:orders')];

/** What a fault does at its height, compared to before: a ratio or more. */
interface Expected {
  metric: Metric;
  /** Minutes after the fault began at which the effect is there. */
  at: number;
  /** The value must lie in here. */
  within: [low: number, high: number];
}

const cases: [string, TestFault, Expected][] = [
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

it.each(cases)('shows %s', (_, fault, { metric, at, within: [low, high] }) => {
  const value = new TestWorld().add(fault).read(...metric)[5 + at];
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
});

it.each(cases)('is as before long after %s', (_, fault, { metric }) => {
  const window = { from: 60, to: 80 };
  const disturbed = new TestWorld().add(fault).read(...metric, window);
  expect(disturbed).toEqual(new TestWorld().read(...metric, window));
});

const stopped = instances.slice(0, 2);
const stopTwo: TestFault = {
  actionId: 'aws:ec2:terminate-instances',
  targets: stopped,
};

it('takes 20 seconds to stop sending calls to an instance that vanished', () => {
  const [first, , third] = new TestWorld()
    .add(stopTwo)
    .read(...reportsErrors, { from: 0, to: 3 });
  expect(first).toBeGreaterThan(60);
  expect(first).toBeLessThan(140);
  expect(third).toBeNaN();
});

it('leaves no metrics of instances that are gone', () => {
  const cpu = new TestWorld().add(stopTwo).read(...instanceCpu);
  expect(cpu[4]).toBeGreaterThan(20);
  expect(cpu[6]).toBeNaN();
});

it('keeps lost instances from being replaced while there is no capacity', () => {
  const replaced = new TestWorld().add(stopTwo).read(...instanceCpu);
  const refused = new TestWorld()
    .add(stopTwo)
    .add({
      actionId: 'aws:ec2:asg-insufficient-instance-capacity-error',
      targets: [arn('autoscaling', 'group/reports')],
      minutes: 10,
    })
    .read(...instanceCpu);
  expect(replaced[5 + 8]).toBeGreaterThan(10);
  expect(refused[5 + 8]).toBeNaN();
  expect(refused[5 + 17]).toBeGreaterThan(10);
});

describe('the extension of Lambda', () => {
  const errors = (minutes: number) =>
    new TestWorld()
      .add({
        actionId: 'aws:lambda:invocation-error',
        targets: orders,
        parameters: { invocationPercentage: '100', preventExecution: 'true' },
        minutes,
      })
      .read(...ordersErrors, { from: 0, to: 8 });

  it('notices a fault within a minute and its end within 20 seconds', () => {
    const [first = 0, second = 0, , , , sixth = 0, seventh] = errors(5);
    expect(first / second).toBeGreaterThan(0.3);
    expect(first / second).toBeLessThan(0.6);
    expect(sixth / second).toBeLessThan(0.25);
    expect(sixth).toBeGreaterThan(10);
    expect(seventh).toBeLessThan(5);
  });

  it('lets the fault that began first win', () => {
    const both = new TestWorld()
      .add({
        actionId: 'aws:lambda:invocation-error',
        targets: orders,
        parameters: { invocationPercentage: '10', preventExecution: 'true' },
      })
      .add({
        actionId: 'aws:lambda:invocation-http-integration-response',
        targets: orders,
        parameters: { statusCode: '500', invocationPercentage: '100' },
        from: 1,
        minutes: 3,
      })
      .read(...ordersErrors);
    expect(both[5 + 3]).toBeLessThan(100);
  });
});

it('knows what every action of the catalogue does', () => {
  const known = new Set([
    ...effects.keys(),
    ...CUTS,
    ...CAPACITY_ERRORS,
    ...PAUSES,
  ]);
  const unknown = [...actions.keys()].filter(id => !known.has(id));
  // Those of functions and automations depend on other faults and are told
  // elsewhere; the rest does nothing to anybody.
  expect(unknown.sort()).toEqual([
    'aws:cloudwatch:assert-alarm-state',
    'aws:eks:inject-kubernetes-custom-resource',
    'aws:fis:wait',
    'aws:lambda:invocation-add-delay',
    'aws:lambda:invocation-error',
    'aws:lambda:invocation-http-integration-response',
    'aws:ssm:start-automation-execution',
  ]);
});

it('cuts off what passes an endpoint that is disrupted', () => {
  const endpoint = arn('ec2', 'vpc-endpoint/vpce-1');
  const model = changed('web', {
    dependsOn: [{ on: 'orders', via: [endpoint] }],
  });
  const [before, during] = new TestWorld(model)
    .add({ actionId: 'aws:network:disrupt-vpc-endpoint', targets: [endpoint] })
    .read(...webErrors, { from: -1, to: 1 });
  expect(before).not.toBeGreaterThan(5);
  expect(during).toBeGreaterThan(500);
});

it('loses calls into a region that cannot be reached', () => {
  const model = changed('orders', { region: 'eu-west-1' });
  const disrupted = (region: string) =>
    new TestWorld(model)
      .add({
        actionId: 'aws:network:route-table-disrupt-cross-region-connectivity',
        targets: [arn('ec2', 'subnet/us-east-1a')],
        parameters: { region },
      })
      .read(...webErrors)[5 + 2];
  expect(disrupted('eu-west-1')).toBeGreaterThan(230);
  expect(disrupted('ap-south-1')).not.toBeGreaterThan(5);
});
