import {
  GetDashboardCommand,
  GetMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  GetExperimentCommand,
  ListExperimentsCommand,
  ListExperimentTemplatesCommand,
  StartExperimentCommand,
} from '@aws-sdk/client-fis';
import {
  GetHealthCheckCommand,
  Route53Client,
  UpdateHealthCheckCommand,
} from '@aws-sdk/client-route-53';
import { START, startTest } from '../__testUtils__/startTest';
import type { Test } from '../__testUtils__/startTest';
import { loadWorld } from './loadWorld';

const MINUTE_MS = 60_000;
const US_CHECK = '6f1d2f5e-0c0a-4a37-9d3e-1b6f0a9c7e01';
/** Minutes of the experiment during which the extension is attached. */
const OUTAGE = { first: 1, last: 10 };

let test: Test;
beforeEach(async () => {
  test = await startTest({ world: await loadWorld('multi-region-api') });
});
afterEach(() => test.stop());

async function repairHealthCheck() {
  const response = await fetch(
    `${test.simulator.url}/_simulator/world/switches`,
    {
      method: 'PUT',
      body: JSON.stringify({ 'us-health-check-watches-us': true }),
    },
  );
  expect(response.status).toBe(200);
}

async function run(description: RegExp) {
  const { experimentTemplates = [] } = await test.fis.send(
    new ListExperimentTemplatesCommand({}),
  );
  const template = experimentTemplates.find(each =>
    description.test(each.description ?? ''),
  );
  const { experiment } = await test.fis.send(
    new StartExperimentCommand({ experimentTemplateId: template?.id }),
  );
  test.clock.advance(20 * 60);
  const ended = await test.fis.send(
    new GetExperimentCommand({ id: experiment?.id }),
  );
  return ended.experiment;
}

/** Sums per minute; minute 0 is the one in which the test began. */
async function minutes(metric: {
  Namespace: string;
  MetricName: string;
  Dimensions: { Name: string; Value: string }[];
  Stat?: string;
}) {
  const { Stat = 'Sum', ...Metric } = metric;
  const { MetricDataResults } = await test.cloudWatch.send(
    new GetMetricDataCommand({
      StartTime: new Date(START.getTime() - 10 * MINUTE_MS),
      EndTime: new Date(test.clock.now()),
      ScanBy: 'TimestampAscending',
      MetricDataQueries: [
        { Id: 'm', MetricStat: { Metric, Period: 60, Stat } },
      ],
    }),
  );
  const { Timestamps = [], Values = [] } = MetricDataResults?.[0] ?? {};
  const byMinute = new Map(
    Timestamps.map((at, index) => [
      (at.getTime() - START.getTime()) / MINUTE_MS,
      Values[index] ?? NaN,
    ]),
  );
  return (first: number, last: number) =>
    Array.from(
      { length: last - first + 1 },
      (_, index) => byMinute.get(first + index) ?? NaN,
    );
}

function generated(MetricName: string) {
  return minutes({
    Namespace: 'OrdersApi/LoadGenerator',
    MetricName,
    Dimensions: [{ Name: 'Api', Value: 'orders-api' }],
  });
}

function health() {
  return minutes({
    Namespace: 'AWS/Route53',
    MetricName: 'HealthCheckStatus',
    Dimensions: [{ Name: 'HealthCheckId', Value: US_CHECK }],
    Stat: 'Minimum',
  });
}

const mean = (values: number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function expectAllWithin(values: number[], low: number, high: number) {
  values.forEach(value => {
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high);
  });
}

it('serves about 44 requests a minute in the US and 29 in Europe', async () => {
  const us = (await generated('region_us-east-1'))(-10, -1);
  const eu = (await generated('region_eu-west-1'))(-10, -1);
  expect(mean(us)).toBeCloseTo(44, -0.5);
  expect(mean(eu)).toBeCloseTo(29, -0.5);
  expectAllWithin(us, 42, 46);
  expectAllWithin(eu, 27, 31);
  expect((await generated('status_5xx'))(-10, -1)).toEqual(Array(10).fill(0));
  expect((await generated('status_4xx'))(-10, -1)).toEqual(Array(10).fill(0));
});

describe('while the US health check asks the European endpoint', () => {
  it('loses all US requests, although every part looks healthy', async () => {
    const experiment = await run(/All calls/);
    expect(experiment?.state?.status).toBe('completed');
    const { first, last } = OUTAGE;
    const us = await generated('region_us-east-1');
    expect(us(first, last)).toEqual(Array(10).fill(0));
    expectAllWithin((await generated('region_eu-west-1'))(first, last), 27, 31);
    expectAllWithin((await generated('status_5xx'))(first, last), 42, 46);
    expect((await health())(-10, 18)).toEqual(Array(29).fill(1));
    expectAllWithin(us(13, 18), 42, 46);
    expectAllWithin((await generated('status_5xx'))(13, 18), 0, 1);
  });
});

describe('once the US health check asks the US endpoint', () => {
  it('hands US users over to Europe after the failure threshold', async () => {
    await repairHealthCheck();
    const experiment = await run(/All calls/);
    expect(experiment?.state?.status).toBe('completed');
    const failed = await generated('status_5xx');
    const answered = await generated('status_2xx');
    const us = await generated('region_us-east-1');
    const eu = await generated('region_eu-west-1');
    const isHealthy = await health();

    // Three failed checks, 30 seconds apart, after the fault at 0:32.
    expect(isHealthy(0, 0)).toEqual([1]);
    expect(isHealthy(2, 10)).toEqual(Array(9).fill(0));

    const [, worst = 0, falling = 0, ...rest] = failed(0, 6);
    expect(worst).toBeGreaterThanOrEqual(42);
    expect(falling).toBeLessThan(worst);
    expect(rest[0]).toBeLessThan(falling);
    expectAllWithin(failed(6, 11), 0, 1);

    expectAllWithin(us(1, 11), 0, 0);
    expectAllWithin(eu(7, 10), 70, 77);
    expectAllWithin(answered(7, 10), 70, 77);

    // When the extension is gone, users come back as their DNS entries expire.
    expect(isHealthy(14, 18)).toEqual(Array(5).fill(1));
    expectAllWithin(us(18, 18), 42, 46);
    expectAllWithin(eu(18, 18), 27, 31);
  });

  it('does so too when a client corrects the health check', async () => {
    const route53 = new Route53Client(test.client());
    const { HealthCheck } = await route53.send(
      new GetHealthCheckCommand({ HealthCheckId: US_CHECK }),
    );
    expect(HealthCheck?.HealthCheckConfig).toMatchObject({
      FullyQualifiedDomainName: 'eu.orders.example.com',
      FailureThreshold: 3,
      RequestInterval: 30,
    });
    await route53.send(
      new UpdateHealthCheckCommand({
        HealthCheckId: US_CHECK,
        FullyQualifiedDomainName: 'us.orders.example.com',
      }),
    );
    route53.destroy();
    await run(/All calls/);
    expect((await health())(2, 10)).toEqual(Array(9).fill(0));
    expectAllWithin((await generated('region_eu-west-1'))(7, 10), 70, 77);
  });

  it('does not hand over when only half of the calls fail', async () => {
    await repairHealthCheck();
    await run(/Half of the invocations/);
    expect((await health())(0, 8)).toEqual(Array(9).fill(1));
    expectAllWithin((await generated('status_5xx'))(2, 4), 20, 25);
    expectAllWithin((await generated('status_5xx'))(7, 12), 0, 1);
  });
});

it('makes the native delay be felt with the lag of the extension', async () => {
  await run(/two seconds later/);
  const median = await minutes({
    Namespace: 'AWS/Lambda',
    MetricName: 'Duration',
    Dimensions: [{ Name: 'FunctionName', Value: 'orders-api' }],
    Stat: 'p50',
  });
  expect(median(0, 0)[0]).toBeLessThan(1000);
  expectAllWithin(median(-5, -1), 30, 60);
  expectAllWithin(median(1, 4), 2030, 2060);
  expectAllWithin(median(6, 12), 30, 60);
});

it('has 90 days of runs whose effects can be seen', async () => {
  const { experiments = [] } = await test.fis.send(
    new ListExperimentsCommand({ maxResults: 100 }),
  );
  const past = experiments
    .filter(({ state }) => state?.status === 'completed')
    .map(({ creationTime }) => creationTime?.getTime() ?? 0);
  const ages = past.map(at => (START.getTime() - at) / (24 * 60 * MINUTE_MS));
  expect(Math.max(...ages)).toBeGreaterThan(75);

  const outage = START.getTime() - 3 * 24 * 60 * MINUTE_MS;
  const { MetricDataResults } = await test.cloudWatch.send(
    new GetMetricDataCommand({
      StartTime: new Date(outage - 10 * MINUTE_MS),
      EndTime: new Date(outage + 30 * MINUTE_MS),
      ScanBy: 'TimestampAscending',
      MetricDataQueries: [
        {
          Id: 'm',
          MetricStat: {
            Metric: {
              Namespace: 'OrdersApi/LoadGenerator',
              MetricName: 'region_us-east-1',
              Dimensions: [{ Name: 'Api', Value: 'orders-api' }],
            },
            Period: 300,
            Stat: 'Sum',
          },
        },
      ],
    }),
  );
  const sums = MetricDataResults?.[0]?.Values ?? [];
  expect(sums[0]).toBeGreaterThan(210);
  expect(Math.min(...sums)).toBe(0);
  expect(sums.at(-1)).toBeGreaterThan(210);
});

it('has a dashboard that shows all of it', async () => {
  const { DashboardBody = '' } = await test.cloudWatch.send(
    new GetDashboardCommand({ DashboardName: 'orders-api' }),
  );
  const { widgets } = JSON.parse(DashboardBody);
  const metrics: string[][] = widgets.flatMap(
    (widget: { properties: { metrics: string[][] } }) =>
      widget.properties.metrics,
  );
  expect(metrics.map(([, name]) => name)).toEqual([
    'region_us-east-1',
    'region_eu-west-1',
    'status_2xx',
    'status_4xx',
    'status_5xx',
    'HealthCheckStatus',
    'HealthCheckStatus',
    'Errors',
    'Invocations',
  ]);
  for (const [Namespace, MetricName, Name, Value] of metrics) {
    const values = await minutes({
      Namespace: Namespace ?? '',
      MetricName: MetricName ?? '',
      Dimensions: [{ Name: Name ?? '', Value: Value ?? '' }],
    });
    expect(values(-5, -5)).toEqual([expect.any(Number)]);
    expect(values(-5, -5)).not.toEqual([NaN]);
  }
});
