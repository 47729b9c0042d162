import {
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  ListMetricsCommand,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import type { MetricDataQuery, MetricDatum } from '@aws-sdk/client-cloudwatch';
import { START, startTest } from '../../../__testUtils__/startTest';
import type { Test } from '../../../__testUtils__/startTest';

let test: Test;
beforeEach(async () => {
  test = await startTest();
});
afterEach(() => test.stop());

const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

async function put(...MetricData: MetricDatum[]) {
  await test.cloudWatch.send(
    new PutMetricDataCommand({ Namespace: 'Shop', MetricData }),
  );
}

/** Values of a metric in the ten minutes before the start, one per minute. */
function lastMinutes(MetricName: string, ...values: (number | undefined)[]) {
  return put(
    ...values.flatMap((Value, index) =>
      Value === undefined
        ? []
        : [{ MetricName, Value, Timestamp: at(index - 10) }],
    ),
  );
}

function metric(Id: string, MetricName: string, Stat = 'Sum') {
  const Metric = { Namespace: 'Shop', MetricName };
  return { Id, MetricStat: { Metric, Period: 60, Stat }, ReturnData: false };
}

async function compute(...MetricDataQueries: MetricDataQuery[]) {
  const { MetricDataResults = [] } = await test.cloudWatch.send(
    new GetMetricDataCommand({
      MetricDataQueries,
      StartTime: at(-10),
      EndTime: at(0),
      ScanBy: 'TimestampAscending',
    }),
  );
  return MetricDataResults;
}

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

describe('metric math', () => {
  beforeEach(async () => {
    await lastMinutes('a', 1, 2, 3, undefined, 5, 6);
    await lastMinutes('b', 10, undefined, 30, 40, 50, 60);
  });
  const inputs = [metric('a', 'a'), metric('b', 'b')];

  it.each<[string, number[]]>([
    ['b / a - 1', [9, 9, 9, 9]],
    ['-a ^ 2 + 2 * a', [1, 0, -3, -15, -24]],
    ['a > 2 AND a < 6', [0, 0, 1, 1, 0]],
    ['IF(a >= 3, b, 0)', [0, 0, 30, 50, 60]],
    ['FILL(a, 0)', [1, 2, 3, 0, 5, 6, 0, 0, 0, 0]],
    ['FILL(a, REPEAT)', [1, 2, 3, 3, 5, 6, 6, 6, 6, 6]],
    ['FILL(a, LINEAR)', [1, 2, 3, 4, 5, 6]],
    ['SUM([a, b])', [11, 2, 33, 40, 55, 66]],
    ['SUM(METRICS())', [11, 2, 33, 40, 55, 66]],
    ['MAX(METRICS("b"))', [10, 30, 40, 50, 60]],
    ['a / SUM(a) * 17', [1, 2, 3, 5, 6]],
    ['DIFF(a)', [1, 1, 2, 1]],
    ['DIFF_TIME(a)', [60, 60, 120, 60]],
    ['RATE(b) * 60', [10, 10, 10, 10]],
    ['RUNNING_SUM(a)', [1, 3, 6, 11, 17]],
    ['CEIL(a / 2) - FLOOR(a / 2)', [1, 0, 1, 1, 0]],
    ['TIME_SERIES(DATAPOINT_COUNT(a))', Array(10).fill(5)],
    ['PERIOD(a) * a / a', [60, 60, 60, 60, 60]],
    ['SLICE(SORT(METRICS(), MAX, DESC), 0)', [10, 30, 40, 50, 60]],
    ["SUM(SEARCH('{Shop} MetricName=\"a\"', 'Sum', 60))", [1, 2, 3, 5, 6]],
  ])('computes %s', async (Expression, expected) => {
    const [result] = await compute(...inputs, { Id: 'e1', Expression });
    expect(result?.Values).toEqual(expected);
  });

  it('gives one result per series of an array', async () => {
    const results = await compute({
      Id: 'e1',
      Expression: "SEARCH('{Shop}', 'Maximum', 60)",
    });
    expect(results.map(({ Label }) => Label)).toEqual(['a', 'b']);
    expect(results.map(({ Values }) => Values?.[0])).toEqual([1, 10]);
  });

  it('knows what is usual at the time of day', async () => {
    for (const [day, Value] of [10, 14].entries()) {
      const Timestamp = at(-5 - (day + 1) * 24 * 60);
      await put({ MetricName: 'c', Value, Timestamp });
    }
    await put({ MetricName: 'c', Value: 99, Timestamp: at(-5) });
    const band = await compute(metric('c', 'c'), {
      Id: 'e1',
      Expression: 'ANOMALY_DETECTION_BAND(c, 2)',
    });
    expect(band.map(({ Values }) => Values)).toEqual([[16], [8]]);
    await expect(
      compute(metric('c', 'c'), {
        Id: 'e1',
        Expression: 'ANOMALY_DETECTION_BAND(c * 2)',
      }),
    ).rejects.toThrow(/takes a metric/);
  });

  it('lets expressions build upon each other in any order', async () => {
    const results = await compute(
      { Id: 'total', Expression: 'double + a', Label: 'All' },
      { Id: 'double', Expression: 'a * 2' },
      ...inputs,
    );
    expect(results).toMatchObject([
      { Id: 'total', Label: 'All', Values: [3, 6, 9, 15, 18] },
      { Id: 'double', Label: 'double', Values: [2, 4, 6, 10, 12] },
    ]);
  });

  it.each([
    ['itself', 'e1 + 1', /depends on itself/],
    ['an unknown id', 'c + 1', /Unknown id c/],
    ['an unknown function', 'NOPE(a)', /NOPE/],
    ['half an expression', 'a +', /Unexpected 'the end' at position/],
    ['a number', '1 + 1', /must return a time series/],
    ['too few parameters', 'FILL(a)', /takes 2 parameter/],
  ])('refuses %s', async (_name, Expression, message) => {
    await expect(compute(...inputs, { Id: 'e1', Expression })).rejects.toThrow(
      message,
    );
  });
});

describe('statistics', () => {
  it.each([
    ['p50', 50],
    ['p99', 99],
    ['tm90', 45.5],
    ['tc90', 90],
    ['ts10', 55],
    ['IQM', 50.5],
    ['TM(10%:90%)', 50.5],
    ['WM(10%:90%)', 50.5],
    ['PR(10:20)', 10],
    ['TC(:20)', 20],
  ])('knows %s of 1 to 100', async (Stat, expected) => {
    await put({
      MetricName: 'Time',
      Values: Array.from({ length: 100 }, (_, index) => index + 1),
      Timestamp: at(-2),
    });
    const [result] = await compute({
      ...metric('q', 'Time', Stat),
      ReturnData: true,
    });
    expect(result?.Values?.[0]).toBeCloseTo(expected, 6);
  });

  it('has no percentile of a summary', async () => {
    await put({
      MetricName: 'Time',
      StatisticValues: { SampleCount: 2, Sum: 3, Minimum: 1, Maximum: 2 },
      Timestamp: at(-2),
    });
    const [result] = await compute({
      ...metric('q', 'Time', 'p50'),
      ReturnData: true,
    });
    expect(result?.Values).toEqual([]);
  });
});
