import { TestWorld } from './__testUtils__/TestWorld';
import type { TestFault } from './__testUtils__/TestWorld';
import { arn, changed } from './__testUtils__/testModel';
import { actions } from '../services/fis/catalogue';
import { CAPACITY_ERRORS, CUTS, effects, PAUSES } from './effects/effects';
import { cases } from './__testUtils__/effectCases';
import {
  webErrors,
  ordersErrors,
  instanceCpu,
  reportsErrors,
  instances,
  orders,
} from './__testUtils__/measured';

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
