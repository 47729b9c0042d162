import { GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  FisClient,
  GetExperimentCommand,
  ListExperimentResolvedTargetsCommand,
  ListExperimentsCommand,
  ListExperimentTemplatesCommand,
  StartExperimentCommand,
} from '@aws-sdk/client-fis';
import { START, startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { validateWorld } from '../validateWorld';
import { protectionOf } from './protection';
import { halted, service, silent, steady } from './ShopService';
import { shopWorld } from './shopWorld';

const PRODUCTION = '111122223333';
const STAGING = '444455556666';

let test: Test;
let fis: FisClient[];
beforeEach(async () => {
  test = await startTest({ world: shopWorld });
  fis = [];
});
afterEach(async () => {
  fis.forEach(client => client.destroy());
  await test.stop();
});

function clientFor(accountId: string, region: string): FisClient {
  const client = new FisClient(test.client(accountId, region));
  fis.push(client);
  return client;
}

async function start(client: FisClient, name: string) {
  const { experimentTemplates = [] } = await client.send(
    new ListExperimentTemplatesCommand({ maxResults: 100 }),
  );
  const template = experimentTemplates.find(({ tags }) => tags?.Name === name);
  const { experiment } = await client.send(
    new StartExperimentCommand({ experimentTemplateId: template?.id }),
  );
  return async () => {
    const command = new GetExperimentCommand({ id: experiment?.id });
    return (await client.send(command)).experiment;
  };
}

it('is a valid world', () => {
  expect(validateWorld(shopWorld)).toEqual(shopWorld);
});

it('has templates and a past in every cell', async () => {
  for (const { accountId, region } of shopWorld.cells) {
    const client = clientFor(accountId, region);
    const { experimentTemplates } = await client.send(
      new ListExperimentTemplatesCommand({}),
    );
    expect(experimentTemplates).not.toHaveLength(0);
    const { experiments = [] } = await client.send(
      new ListExperimentsCommand({}),
    );
    expect(experiments).not.toHaveLength(0);
    for (const { state } of experiments) {
      expect(['completed', 'stopped', 'failed']).toContain(state?.status);
    }
  }
});

it('lets an experiment run to its end in about a minute', async () => {
  const read = await start(
    clientFor(PRODUCTION, 'us-east-1'),
    'Half of all invocations of checkout start 2 s later',
  );
  test.clock.advance(30);
  expect((await read())?.state?.status).toBe('running');
  test.clock.advance(60);
  expect((await read())?.state?.status).toBe('completed');
});

it('halts an experiment whose stop alarm fires', async () => {
  const read = await start(
    clientFor(PRODUCTION, 'us-east-1'),
    'Three of ten invocations of checkout fail',
  );
  test.clock.advance(20);
  expect((await read())?.state?.status).toBe('running');
  test.clock.advance(25);
  expect((await read())?.state).toMatchObject({
    status: 'stopped',
    reason: 'Experiment halted by stop condition.',
  });
});

it('fails an experiment whose targets do not exist', async () => {
  const read = await start(
    clientFor(STAGING, 'us-east-1'),
    'The network of images is 300 ms slower',
  );
  test.clock.advance(60);
  expect((await read())?.state).toMatchObject({
    status: 'failed',
    reason: 'Target resolution returned empty set.',
  });
});

it('runs actions after those that they wait for', async () => {
  const read = await start(
    clientFor(PRODUCTION, 'eu-west-1'),
    'checkout loses a zone: tasks first, then its database',
  );
  test.clock.advance(40);
  const during = (await read())?.actions;
  expect(during?.['slow-network']?.state?.status).toBe('running');
  expect(during?.['stop-tasks']?.state?.status).toBe('completed');
  expect(during?.['failover-database']?.state?.status).toBe('pending');
  test.clock.advance(120);
  expect((await read())?.state?.status).toBe('completed');
});

async function perMinute(MetricName: string, Stat: string) {
  const { MetricDataResults } = await test.cloudWatch.send(
    new GetMetricDataCommand({
      StartTime: new Date(START.getTime() - 5 * 60_000),
      EndTime: new Date(test.clock.now()),
      ScanBy: 'TimestampAscending',
      MetricDataQueries: [
        {
          Id: 'm',
          MetricStat: {
            Metric: {
              Namespace: 'Shop',
              MetricName,
              Dimensions: [{ Name: 'Service', Value: 'checkout' }],
            },
            Period: 60,
            Stat,
          },
        },
      ],
    }),
  );
  return MetricDataResults?.[0]?.Values ?? [];
}

it('lets the users of a service feel its faults', async () => {
  await start(
    clientFor(PRODUCTION, 'us-east-1'),
    'Three of ten invocations of checkout fail',
  );
  test.clock.advance(5 * 60);
  const requests = await perMinute('Requests', 'Sum');
  const failed = await perMinute('FailedRequests', 'Sum');
  expect(Math.min(...requests)).toBeGreaterThan(50);
  expect(Math.max(...failed.slice(0, 5))).toBeLessThanOrEqual(5);
  expect(Math.max(...failed.slice(5))).toBeGreaterThan(5);
  expect(failed.at(-1)).toBeLessThanOrEqual(5);
});

it('makes a service slow when its functions start late', async () => {
  await start(
    clientFor(PRODUCTION, 'us-east-1'),
    'Half of all invocations of checkout start 2 s later',
  );
  test.clock.advance(5 * 60);
  const slowest = await perMinute('Latency', 'p90');
  expect(Math.max(...slowest.slice(0, 5))).toBeLessThan(1000);
  expect(Math.max(...slowest.slice(5))).toBeGreaterThan(2000);
  expect(slowest.at(-1)).toBeLessThan(1000);
});

it('has a past of four months, with no two runs of a service at once', () => {
  const history = shopWorld.cells.flatMap(cell => cell.history ?? []);
  const starts = history.map(({ template, daysAgo = 0, hoursAgo = 0 }) => {
    const [name] = template.split('-');
    return `${name} ${daysAgo * 24 + hoursAgo}`;
  });
  expect(new Set(starts).size).toBe(starts.length);
  expect(history.length).toBeLessThanOrEqual(150);
  expect(Math.max(...history.map(({ daysAgo = 0 }) => daysAgo))).toBeLessThan(
    120,
  );
});

it('hits the tasks of one zone only', async () => {
  const client = clientFor(PRODUCTION, 'eu-west-1');
  const read = await start(client, 'cart loses the tasks of a zone');
  test.clock.advance(30);
  const { resolvedTargets = [] } = await client.send(
    new ListExperimentResolvedTargetsCommand({
      experimentId: (await read())?.id,
    }),
  );
  const arns = resolvedTargets.map(({ targetInformation }) =>
    JSON.stringify(targetInformation),
  );
  expect(arns).toEqual([
    expect.stringContaining('task/shop/cart-1'),
    expect.stringContaining('task/shop/cart-3'),
  ]);
});

describe('the protection of a service', () => {
  const protect = (...runs: Parameters<typeof silent>[1][]) =>
    protectionOf(
      service('mail', PRODUCTION, 'us-east-1', [
        silent('blackhole', ...runs),
        silent('stop', steady(70)),
      ]),
    );

  it('is there when no alarm ever halted a run', () => {
    expect(protect(steady(20, 10))).toMatchObject({ on: true, changes: [] });
  });

  it('comes between a run that was halted and one that was not', () => {
    expect(protect(halted(60, 50), steady(30))).toMatchObject({
      on: false,
      changes: [{ daysAgo: 40, on: true }],
    });
  });

  it('goes before a relapse', () => {
    expect(protect(steady(30), halted(50, 10))).toMatchObject({
      on: false,
      changes: [
        { daysAgo: 40, on: true },
        { daysAgo: 20, on: false },
      ],
    });
  });
});
