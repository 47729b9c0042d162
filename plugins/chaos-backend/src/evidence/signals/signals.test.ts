import { toDefinition } from '../../aws/fromAlarms';
import { buildQueries } from '../collect/buildQueries';
import { oldestReadable, readablePeriod } from '../collect/readablePeriod';
import { classifyMetric } from './classifyMetric';
import { fromAlarm } from './fromAlarm';
import { fromDashboard } from './fromDashboard';
import { fromTargets } from './fromTargets';
import { PlannedSignal } from './PlannedSignal';
import { sentenceOf } from './sentenceOf';

const home = { accountId: '111122223333', region: 'us-east-1' };
const cellId = '111122223333.us-east-1';
const DAY = 86_400;

function metric(name: string, stat = 'Sum', namespace = 'Shop') {
  return { namespace, metric: name, dimensions: {}, stat };
}

describe('an alarm as a signal', () => {
  const alarm = (change: object = {}) =>
    toDefinition({
      AlarmArn: 'arn:aws:cloudwatch:us-east-1:111122223333:alarm:checkout-p95',
      AlarmName: 'checkout-p95',
      Namespace: 'Shop',
      MetricName: 'Latency',
      ExtendedStatistic: 'p95',
      Period: 60,
      EvaluationPeriods: 3,
      DatapointsToAlarm: 2,
      Threshold: 800,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
      ...change,
    }).flatMap(
      each =>
        fromAlarm(each, { cellId, origin: 'stop-alarm' }) ?? ([] as never[]),
    );

  it('promises the opposite of what it rings for', () => {
    const [signal] = alarm();
    expect(signal).toMatchObject({
      role: 'steadyState',
      kind: 'latency',
      direction: 'up',
      missing: 'notBreaching',
      threshold: { op: '<=', value: 800, m: 2, n: 3 },
      source: { type: 'metric', metric: { metric: 'Latency', stat: 'p95' } },
    });
    expect(sentenceOf(signal!)).toBe(
      'checkout-p95 stays at or below 800; a breach in 2 of 3 minutes counts.',
    );
  });

  it.each([
    ['GreaterThanOrEqualToThreshold', '<', 'up'],
    ['LessThanThreshold', '>=', 'down'],
    ['LessThanOrEqualToThreshold', '>', 'down'],
  ])('with %s', (ComparisonOperator, op, direction) => {
    expect(alarm({ ComparisonOperator })).toMatchObject([
      { direction, threshold: { op } },
    ]);
  });

  it('passes metric math through', () => {
    const queries = [
      {
        Id: 'e',
        MetricStat: {
          Metric: { Namespace: 'Shop', MetricName: 'Errors' },
          Period: 60,
          Stat: 'Sum',
        },
        ReturnData: false,
      },
      { Id: 'share', Expression: 'e / 2' },
    ];
    expect(alarm({ Metrics: queries })).toMatchObject([
      {
        source: {
          type: 'math',
          result: 'share',
          queries: [{ id: 'e' }, { id: 'share', expression: 'e / 2' }],
        },
      },
    ]);
  });

  it('is none when the alarm watches a learnt band', () => {
    const Metrics = [{ Id: 'band', Expression: 'ANOMALY_DETECTION_BAND(m)' }];
    expect(alarm({ Metrics, ThresholdMetricId: 'band' })).toEqual([]);
  });
});

describe('a dashboard as signals', () => {
  const widget = (properties: object) =>
    fromDashboard(
      JSON.stringify({ widgets: [{ type: 'metric', properties }] }),
      home,
    ).signals;

  it('expands the short forms of rows', () => {
    const signals = widget({
      region: 'eu-west-1',
      stat: 'Sum',
      period: 60,
      metrics: [
        ['AWS/Lambda', 'Errors', 'FunctionName', 'a'],
        ['.', '.', '.', 'b'],
        ['...', 'c', { stat: 'Average', region: 'us-east-1' }],
      ],
    });
    expect(signals.map(({ source, cellId: cell }) => [cell, source])).toEqual(
      [
        ['111122223333.eu-west-1', 'a', 'Sum'],
        ['111122223333.eu-west-1', 'b', 'Sum'],
        ['111122223333.us-east-1', 'c', 'Average'],
      ].map(([cell, FunctionName, stat]) => [
        cell,
        {
          type: 'metric',
          metric: {
            namespace: 'AWS/Lambda',
            metric: 'Errors',
            dimensions: { FunctionName },
            stat,
          },
        },
      ]),
    );
  });

  it('takes a lone row without brackets, and a row without dimensions', () => {
    expect(
      widget({ region: 'us-east-1', metrics: ['Shop', 'Errors'] }),
    ).toHaveLength(1);
  });

  it('reads expressions with the hidden rows that they use', () => {
    const signals = widget({
      region: 'us-east-1',
      metrics: [
        ['Shop', 'Errors', { id: 'e', visible: false }],
        ['Shop', 'Requests', { id: 'r', visible: false }],
        [{ expression: '100 * e / r', label: 'Error rate', id: 'x' }],
      ],
    });
    expect(signals).toMatchObject([
      {
        title: 'Error rate',
        role: 'steadyState',
        direction: 'up',
        source: { type: 'math', result: 'x' },
      },
    ]);
  });

  it('leaves out what is no metric and refuses what is no dashboard', () => {
    expect(
      fromDashboard('{"widgets":[{"type":"text"},7,null]}', home).signals,
    ).toEqual([]);
    expect(() => fromDashboard('{}', home)).toThrow();
  });
});

it.each([
  [
    'TargetResponseTime',
    'p95',
    'AWS/ApplicationELB',
    { kind: 'latency', unit: 's', direction: 'up', role: 'steadyState' },
  ],
  ['Duration', 'Average', 'AWS/Lambda', { kind: 'latency', unit: 'ms' }],
  [
    'HTTPCode_Target_5XX_Count',
    'Sum',
    'AWS/ApplicationELB',
    { kind: 'count', direction: 'up', role: 'steadyState' },
  ],
  [
    'CPUUtilization',
    'Average',
    'AWS/EC2',
    { kind: 'utilization', role: 'faultEvidence' },
  ],
  [
    'region_eu-west-1',
    'Sum',
    'Shop',
    { kind: 'traffic', direction: 'both', role: 'faultEvidence' },
  ],
  ['RequestCount', 'Sum', 'AWS/ApplicationELB', { role: 'traffic' }],
  [
    'UnHealthyHostCount',
    'Maximum',
    'AWS/ApplicationELB',
    { direction: 'up', role: 'faultEvidence' },
  ],
])('takes %s for what it is', (name, stat, namespace, expected) => {
  expect(classifyMetric(metric(name, stat, namespace))).toMatchObject(expected);
});

it('does not hold errors of callers against the service', () => {
  expect(classifyMetric(metric('4XXError'))).toBeUndefined();
});

describe('what a fault acts on', () => {
  it('is found by ARN, and for automations by the function they name', () => {
    const signals = fromTargets({
      ...home,
      arns: ['arn:aws:ec2:eu-west-1:444455556666:instance/i-1'],
      actions: [
        {
          actionId: 'aws:ssm:start-automation-execution',
          parameters: { documentParameters: '{"FunctionName":"pay:live"}' },
        },
      ],
    });
    expect(signals.map(({ title, cellId: cell }) => [cell, title])).toEqual([
      ['444455556666.eu-west-1', 'CPUUtilization of i-1, eu-west-1'],
      ['444455556666.eu-west-1', 'StatusCheckFailed of i-1, eu-west-1'],
      [cellId, 'Errors of pay, us-east-1'],
      [cellId, 'Duration of pay, us-east-1'],
      [cellId, 'Invocations of pay, us-east-1'],
    ]);
  });

  it('is a handful at most, and nothing for what nobody knows', () => {
    const arns = Array.from(
      { length: 50 },
      (_, index) => `arn:aws:ec2:us-east-1:111122223333:instance/i-${index}`,
    );
    expect(fromTargets({ ...home, arns, actions: [] })).toHaveLength(8);
    expect(
      fromTargets({
        ...home,
        arns: ['pod=a'],
        actions: [
          {
            actionId: 'aws:ssm:send-command',
            parameters: { documentParameters: '{' },
          },
        ],
      }),
    ).toEqual([]);
  });
});

describe('what CloudWatch is asked', () => {
  it.each([
    [60, 10 * DAY, 60],
    [60, 20 * DAY, 300],
    [300, 20 * DAY, 300],
    [60, 70 * DAY, undefined],
  ])('period %d at an age of %d s is read at %s', (period, age, expected) => {
    expect(readablePeriod(period, age)).toBe(expected);
  });

  it('never reaches back further than values are kept', () => {
    const now = 100 * DAY;
    expect(oldestReadable(60, now)).toBeGreaterThan(now - 15 * DAY);
    expect(oldestReadable(300, now)).toBeLessThan(now - 60 * DAY);
  });

  it('keeps the names in metric math of two signals apart, but no texts', () => {
    const signal: PlannedSignal = {
      id: 'x',
      title: 'x',
      role: 'steadyState',
      kind: 'ratio',
      direction: 'up',
      unit: '%',
      missing: 'ignore',
      threshold: null,
      period: 60,
      cellId,
      origin: 'hypothesis',
      alarm: null,
      source: {
        type: 'math',
        result: 'r',
        queries: [
          { id: 'm1', metric: metric('Errors') },
          {
            id: 'r',
            expression: 'IF(m1 > 0, SUM(METRICS()), FILL(m1, 0)) + "m1"',
          },
        ],
      },
    };
    const { queries, read } = buildQueries({ signal, period: 60 }, 's7_');
    expect(
      queries.map(({ id, expression, wanted }) => [id, expression, wanted]),
    ).toEqual([
      ['s7_m1', undefined, false],
      ['s7_r', 'IF(s7_m1 > 0, SUM([s7_m1,s7_r]), FILL(s7_m1, 0)) + "m1"', true],
    ]);
    const reading = read(
      new Map([
        [
          's7_r',
          {
            points: [
              [60, 1.23456789],
              [120, NaN],
            ],
            problem: null,
          },
        ],
      ]),
    );
    expect(reading.points).toEqual([
      [60, 1.23457],
      [120, null],
    ]);
  });

  it('holds sums of longer bins against the threshold of shorter ones', () => {
    const [signal] = fromTargets({
      ...home,
      arns: ['arn:aws:lambda:us-east-1:111122223333:function:a'],
      actions: [],
    });
    const answer = new Map([
      ['s0_v', { points: [[0, 10] as [number, number]], problem: null }],
    ]);
    const promised: PlannedSignal = {
      ...signal!,
      threshold: { op: '<=', value: 5, m: 1, n: 1 },
    };
    const read = (of: PlannedSignal) =>
      buildQueries({ signal: of, period: 300 }, 's0_').read(answer).points;
    expect(read(promised)).toEqual([[0, 2]]);
    expect(read(signal!)).toEqual([[0, 10]]);
  });
});
