import { startTest } from '../../../__testUtils__/startTest';
import type { Test } from '../../../__testUtils__/startTest';
import { at, driveMetrics, metric } from '../../../__testUtils__/driveMetrics';

let test: Test;
beforeEach(async () => {
  test = await startTest();
});
afterEach(() => test.stop());

const { put, lastMinutes, compute } = driveMetrics(() => test);

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
