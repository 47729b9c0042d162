import { Component, readModel, WorldModel } from '../model';

export const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';

/** ARN of something in the test's account and region. */
export function arn(service: string, name: string): string {
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${name}`;
}

export const ROLE = `arn:aws:iam::${ACCOUNT}:role/shop`;

const place = { accountId: ACCOUNT, region: REGION };
const traffic = { requestsPerMinute: 600, noise: 0 };

/** Units of a component, half of them in each of two zones. */
function units(service: string, kind: string, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const zone = `${REGION}${index % 2 === 0 ? 'a' : 'b'}`;
    return {
      arn: arn(service, `${kind}/${index}`),
      zone,
      subnet: arn('ec2', `subnet/${zone}`),
    };
  });
}

const web: Component = {
  ...place,
  id: 'web',
  kind: 'ecs',
  name: 'web',
  cluster: 'shop',
  units: units('ecs', 'task/web', 4),
  role: ROLE,
  traffic,
  latency: { p50Ms: 80, p99Ms: 300 },
  frontDoor: {
    type: 'load-balancer',
    loadBalancer: 'app/web/1',
    targetGroup: 'targetgroup/web/1',
  },
  dependsOn: [{ on: 'orders' }],
};

const orders: Component = {
  ...place,
  id: 'orders',
  kind: 'lambda',
  name: 'orders',
  units: [{ arn: arn('lambda', 'function:orders') }],
  latency: { p50Ms: 40, p99Ms: 150 },
  dependsOn: [
    { on: 'table' },
    { on: 'database' },
    { on: 'queue', callsPerRequest: 0.5 },
  ],
};

const stores: Component[] = [
  {
    ...place,
    id: 'table',
    kind: 'dynamodb',
    name: 'table',
    units: [{ arn: arn('dynamodb', 'table/table') }],
    latency: { p50Ms: 4, p99Ms: 12 },
    replicatesTo: ['eu-west-1'],
  },
  {
    ...place,
    id: 'database',
    kind: 'rds',
    name: 'database',
    units: [{ arn: arn('rds', 'cluster:database') }],
    latency: { p50Ms: 6, p99Ms: 20 },
  },
  {
    ...place,
    id: 'queue',
    kind: 'sqs',
    name: 'queue',
    units: [{ arn: arn('sqs', 'queue') }],
    latency: { p50Ms: 5, p99Ms: 15 },
  },
];

const others: Component[] = [
  {
    ...place,
    id: 'worker',
    kind: 'eks',
    name: 'worker',
    cluster: 'shop',
    units: units('eks', 'pod/worker', 2),
    latency: { p50Ms: 100, p99Ms: 400 },
    consumes: 'queue',
  },
  {
    ...place,
    id: 'reports',
    kind: 'ec2',
    name: 'reports',
    units: units('ec2', 'instance/reports', 4).map((unit, index) => ({
      ...unit,
      volume: arn('ec2', `volume/${index}`),
      hosts: [arn('autoscaling', 'group/reports')],
    })),
    traffic,
    latency: { p50Ms: 200, p99Ms: 900 },
    role: ROLE,
    frontDoor: {
      type: 'load-balancer',
      loadBalancer: 'app/reports/1',
      targetGroup: 'targetgroup/reports/1',
    },
    dependsOn: [{ on: 'stream' }, { on: 'cache' }, { on: 'files' }],
  },
  {
    ...place,
    id: 'stream',
    kind: 'kinesis',
    name: 'stream',
    units: [{ arn: arn('kinesis', 'stream/stream') }],
    latency: { p50Ms: 8, p99Ms: 30 },
  },
  {
    ...place,
    id: 'cache',
    kind: 'elasticache',
    name: 'cache',
    units: [{ arn: arn('elasticache', 'replicationgroup:cache') }],
    latency: { p50Ms: 1, p99Ms: 4 },
  },
  {
    ...place,
    id: 'files',
    kind: 's3',
    name: 'files',
    units: [{ arn: 'arn:aws:s3:::files' }],
    latency: { p50Ms: 30, p99Ms: 120 },
    replicatesTo: ['eu-west-1'],
  },
];

/** A shop with a component of nearly every kind. */
export const testModel: WorldModel = readModel({
  components: [web, orders, ...stores, ...others],
});

/** The same model with something else about one component. */
export function changed(id: string, change: Partial<Component>): WorldModel {
  return readModel({
    ...testModel,
    components: testModel.components.map(each =>
      each.id === id ? { ...each, ...change } : each,
    ),
  });
}
