import { TestWorld } from './__testUtils__/TestWorld';
import type { TestFault } from './__testUtils__/TestWorld';
import { arn, changed, testModel } from './__testUtils__/testModel';
import type { Component, Dependency, Resilience, WorldModel } from './model';
import { readModel } from './model';

const database = [arn('rds', 'cluster:database')];
const connectionsFail = (percentage: string): TestFault => ({
  actionId: 'aws:dsql:cluster-connection-failure',
  targets: database,
  parameters: { percentage },
  minutes: 10,
});
const orders = [arn('lambda', 'function:orders')];
const slowOrders = (startupDelayMilliseconds: string): TestFault => ({
  actionId: 'aws:lambda:invocation-add-delay',
  targets: orders,
  parameters: { startupDelayMilliseconds },
  minutes: 10,
});

function calling(on: string, resilience?: Resilience): Dependency[] {
  return [{ on, resilience }];
}

function ordersWith(resilience?: Resilience): WorldModel {
  return changed('orders', { dependsOn: calling('database', resilience) });
}

function webWith(resilience?: Resilience, more: Partial<Component> = {}) {
  return changed('web', { dependsOn: calling('orders', resilience), ...more });
}

const balancer = {
  LoadBalancer: 'app/web/1',
  TargetGroup: 'targetgroup/web/1',
};

/** Mean per minute in the middle of the fault. */
function during(
  model: WorldModel,
  faults: TestFault[],
  read: (world: TestWorld) => number[],
): number {
  const world = new TestWorld(model);
  faults.forEach(fault => world.add(fault));
  const values = read(world).map(value => (Number.isNaN(value) ? 0 : value));
  const middle = values.slice(5 + 4, 5 + 9);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

const failing = (world: TestWorld) =>
  world.read(
    'AWS/ApplicationELB',
    'HTTPCode_Target_5XX_Count',
    balancer,
    'Sum',
  );
const median = (world: TestWorld) =>
  world.read('AWS/ApplicationELB', 'TargetResponseTime', balancer, 'p50');
const databaseCalls = (world: TestWorld) =>
  world.read(
    'AWS/RDS',
    'CommitLatency',
    { DBClusterIdentifier: 'database' },
    'SampleCount',
  );
const invocations = (world: TestWorld) =>
  world.read('AWS/Lambda', 'Invocations', { FunctionName: 'orders' }, 'Sum');

describe('a dependency of a dependency that fails', () => {
  const fault = [connectionsFail('40')];

  it('is felt by everybody who calls, without protection', () => {
    const errors = during(ordersWith(), fault, failing);
    expect(errors).toBeGreaterThan(200);
    expect(errors).toBeLessThan(280);
  });

  it('is felt less with retries, which cost more calls and time', () => {
    const retries = { attempts: 2, backoffMs: 100 };
    const plain = during(ordersWith(), fault, failing);
    const retried = during(ordersWith({ retries }), fault, failing);
    // Three attempts fail together with 0.4³.
    expect(retried / plain).toBeGreaterThan(0.1);
    expect(retried / plain).toBeLessThan(0.22);
    const calls = (model: WorldModel) => during(model, fault, databaseCalls);
    expect(
      calls(ordersWith({ retries })) / calls(ordersWith()),
    ).toBeGreaterThan(1.4);
  });

  it('is not felt at all with a fallback', () => {
    expect(during(ordersWith({ fallback: true }), fault, failing)).toBeLessThan(
      3,
    );
  });

  it('is not called any more once a circuit breaker has opened', () => {
    const breaker = { circuitBreaker: { failureShare: 0.3 }, fallback: true };
    const calls = (resilience?: Resilience) =>
      during(ordersWith(resilience), fault, databaseCalls);
    expect(calls(breaker)).toBeLessThan(0.1 * calls());
    const reluctant = { circuitBreaker: { failureShare: 0.8 } };
    expect(calls(reluctant)).toBeGreaterThan(0.9 * calls());
  });

  it('is protected against only while the switch is on', () => {
    const resilience = { fallback: true, onlyWhile: 'has-fallback' };
    const model = readModel({
      components: testModel.components.map(each =>
        each.id === 'orders'
          ? { ...each, dependsOn: calling('database', resilience) }
          : each,
      ),
      switches: [{ name: 'has-fallback' }],
    });
    expect(during(model, fault, failing)).toBeGreaterThan(200);
    const repaired = readModel({
      ...model,
      switches: [{ name: 'has-fallback', on: true }],
    });
    expect(during(repaired, fault, failing)).toBeLessThan(3);
  });
});

describe('a dependency that is slow', () => {
  it('makes its callers slow', () => {
    const slow = during(webWith(), [slowOrders('2000')], median);
    expect(slow).toBeGreaterThan(2);
    expect(slow).toBeLessThan(2.2);
  });

  it('makes calls fail early with a time-out', () => {
    const model = webWith({ timeoutMs: 500 });
    expect(during(model, [slowOrders('2000')], failing)).toBeGreaterThan(550);
    expect(during(model, [slowOrders('2000')], median)).toBeLessThan(0.7);
    expect(during(model, [slowOrders('200')], failing)).toBeLessThan(3);
  });

  it('is cut off where a load balancer waits no longer', () => {
    expect(during(webWith(), [slowOrders('90000')], failing)).toBeGreaterThan(
      550,
    );
  });

  it('is throttled when reserved concurrency is used up', () => {
    const few = { limits: { concurrency: 10 } };
    const model = changed('orders', few);
    expect(during(model, [slowOrders('2000')], failing)).toBeGreaterThan(200);
    expect(during(testModel, [slowOrders('2000')], failing)).toBeLessThan(3);
  });

  it('fails when a function exceeds its own time limit', () => {
    const model = changed('orders', { limits: { timeoutMs: 1000 } });
    expect(during(model, [slowOrders('2000')], failing)).toBeGreaterThan(550);
  });
});

describe('half of the capacity', () => {
  const tasks = [0, 1].map(index => arn('ecs', `task/web/${index}`));
  const lost: TestFault = {
    actionId: 'aws:ecs:task-network-blackhole-port',
    targets: tasks,
    parameters: { port: '443', protocol: 'tcp', trafficType: 'ingress' },
    minutes: 10,
  };

  it('is enough for those who have reserves', () => {
    expect(during(testModel, [lost], failing)).toBeLessThan(3);
  });

  it('is too little for those who are busy', () => {
    const busy = changed('web', { utilisation: 0.7 });
    expect(during(busy, [lost], failing)).toBeGreaterThan(100);
  });

  it('grows again with autoscaling', () => {
    const scaling = changed('web', {
      utilisation: 0.7,
      autoscaling: { scaleOutSeconds: 120 },
    });
    expect(during(scaling, [lost], failing)).toBeLessThan(3);
  });
});

it('calls nothing further for invocations that never ran', () => {
  const fault: TestFault = {
    actionId: 'aws:lambda:invocation-error',
    targets: orders,
    parameters: { invocationPercentage: '100', preventExecution: 'true' },
    minutes: 10,
  };
  expect(during(testModel, [fault], databaseCalls)).toBeLessThan(20);
  expect(during(testModel, [fault], invocations)).toBeGreaterThan(550);
});
