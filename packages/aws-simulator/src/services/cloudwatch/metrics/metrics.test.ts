import {
  GetMetricStatisticsCommand,
  ListMetricsCommand,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import type { MetricDatum } from '@aws-sdk/client-cloudwatch';
import { startTest } from '../../../__testUtils__/startTest';
import type { Test } from '../../../__testUtils__/startTest';
import { at, driveMetrics } from '../../../__testUtils__/driveMetrics';

let test: Test;
beforeEach(async () => {
  test = await startTest();
});
afterEach(() => test.stop());

const { put } = driveMetrics(() => test);

describe('PutMetricData', () => {
  it('keeps values, counted values and statistic sets', async () => {
    await put(
      { MetricName: 'Time', Value: 4, Timestamp: at(-3), Unit: 'Milliseconds' },
      {
        MetricName: 'Time',
        Values: [10, 20],
        Counts: [3, 1],
        Timestamp: at(-3),
        Unit: 'Milliseconds',
      },
      {
        MetricName: 'Time',
        StatisticValues: { SampleCount: 5, Sum: 30, Minimum: 2, Maximum: 40 },
        Timestamp: at(-2),
        Unit: 'Milliseconds',
      },
    );
    const { Datapoints = [], Label } = await test.cloudWatch.send(
      new GetMetricStatisticsCommand({
        Namespace: 'Shop',
        MetricName: 'Time',
        StartTime: at(-5),
        EndTime: at(0),
        Period: 60,
        Statistics: ['SampleCount', 'Sum', 'Minimum', 'Maximum', 'Average'],
        ExtendedStatistics: ['p50'],
      }),
    );
    expect(Label).toBe('Time');
    expect(Datapoints).toEqual([
      {
        Timestamp: at(-3),
        SampleCount: 5,
        Sum: 54,
        Minimum: 4,
        Maximum: 20,
        Average: 10.8,
        Unit: 'Milliseconds',
        ExtendedStatistics: { p50: 10 },
      },
      {
        Timestamp: at(-2),
        SampleCount: 5,
        Sum: 30,
        Minimum: 2,
        Maximum: 40,
        Average: 6,
        Unit: 'Milliseconds',
      },
    ]);
  });

  it('takes compressed bodies of many datapoints', async () => {
    await put(
      ...Array.from({ length: 300 }, (_, index) => ({
        MetricName: 'Many',
        Value: 1,
        Dimensions: [{ Name: 'Shard', Value: `shard-${index % 2}` }],
      })),
    );
    const { Metrics = [] } = await test.cloudWatch.send(
      new ListMetricsCommand({ MetricName: 'Many' }),
    );
    expect(Metrics).toHaveLength(2);
  });

  it.each<[string, MetricDatum]>([
    ['two kinds of values', { MetricName: 'a', Value: 1, Values: [1] }],
    ['no value', { MetricName: 'a' }],
    [
      'counts that do not fit',
      { MetricName: 'a', Values: [1], Counts: [1, 2] },
    ],
    ['an old time', { MetricName: 'a', Value: 1, Timestamp: at(-21_000) }],
    ['a time to come', { MetricName: 'a', Value: 1, Timestamp: at(121) }],
    ['a value that is no number', { MetricName: 'a', Value: NaN }],
    ['an odd resolution', { MetricName: 'a', Value: 1, StorageResolution: 7 }],
  ])('refuses %s', async (_name, datum) => {
    await expect(put(datum)).rejects.toMatchObject({
      name: expect.stringMatching(/^InvalidParameter/),
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('leaves the namespaces of AWS alone', async () => {
    await expect(
      test.cloudWatch.send(
        new PutMetricDataCommand({
          Namespace: 'AWS/Lambda',
          MetricData: [{ MetricName: 'Errors', Value: 1 }],
        }),
      ),
    ).rejects.toThrow(/reserved/);
  });
});

describe('ListMetrics', () => {
  const list = async (input = {}) => {
    const { Metrics = [] } = await test.cloudWatch.send(
      new ListMetricsCommand(input),
    );
    return Metrics.map(({ MetricName }) => MetricName);
  };

  it('filters, and forgets what was not seen for two weeks', async () => {
    const Dimensions = [{ Name: 'Api', Value: 'shop' }];
    await put(
      { MetricName: 'Calls', Value: 1, Dimensions },
      { MetricName: 'Errors', Value: 1, Timestamp: at(-300) },
    );
    expect(await list({ Namespace: 'Shop' })).toEqual(['Calls', 'Errors']);
    expect(await list({ Namespace: 'Other' })).toEqual([]);
    expect(await list({ Dimensions: [{ Name: 'Api' }] })).toEqual(['Calls']);
    expect(
      await list({ Dimensions: [{ Name: 'Api', Value: 'other' }] }),
    ).toEqual([]);
    expect(await list({ RecentlyActive: 'PT3H' })).toEqual(['Calls']);
    test.clock.advance(14 * 24 * 3600 - 600);
    expect(await list()).toEqual(['Calls']);
  });
});

describe('GetMetricStatistics', () => {
  it.each([
    ['too many datapoints', { StartTime: at(-1441), Statistics: ['Sum'] }],
    ['no statistic', {}],
    ['an unknown statistic', { ExtendedStatistics: ['p101'] }],
    ['an end before the start', { StartTime: at(1), Statistics: ['Sum'] }],
  ])('refuses %s', async (_name, input) => {
    await expect(
      test.cloudWatch.send(
        new GetMetricStatisticsCommand({
          Namespace: 'Shop',
          MetricName: 'Calls',
          StartTime: at(-5),
          EndTime: at(0),
          Period: 60,
          ...Object(input),
        }),
      ),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
  });
});
