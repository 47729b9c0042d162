import {
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  GetExperimentCommand,
  StartExperimentCommand,
} from '@aws-sdk/client-fis';
import { START, startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { sampleWorld } from '../../worlds';

let test: Test;
beforeEach(async () => {
  test = await startTest({ world: sampleWorld });
});
afterEach(() => test.stop());

async function stateOf(name: string) {
  const { MetricAlarms = [] } = await test.cloudWatch.send(
    new DescribeAlarmsCommand({ AlarmNames: [name] }),
  );
  return MetricAlarms[0]?.StateValue;
}

describe('DescribeAlarms', () => {
  it('shows metric alarms unless it is asked for others', async () => {
    const all = await test.cloudWatch.send(new DescribeAlarmsCommand({}));
    expect(all.CompositeAlarms).toEqual([]);
    expect(all.MetricAlarms).toEqual([
      expect.objectContaining({
        AlarmName: 'orders-errors',
        AlarmArn:
          'arn:aws:cloudwatch:us-east-1:111122223333:alarm:orders-errors',
        StateValue: 'OK',
        Namespace: 'AWS/Lambda',
        Dimensions: [{ Name: 'FunctionName', Value: 'orders' }],
        Statistic: 'Sum',
        Threshold: 5,
        StateUpdatedTimestamp: expect.any(Date),
      }),
    ]);
    const composite = await test.cloudWatch.send(
      new DescribeAlarmsCommand({
        AlarmNames: ['orders-health', 'orders-errors'],
        AlarmTypes: ['CompositeAlarm'],
      }),
    );
    expect(composite.MetricAlarms).toEqual([]);
    expect(composite.CompositeAlarms?.[0]).toMatchObject({
      AlarmName: 'orders-health',
      AlarmRule: 'ALARM("orders-errors")',
    });
  });

  it('pages, and filters by prefix and state', async () => {
    const AlarmTypes = ['CompositeAlarm', 'MetricAlarm'] as const;
    const names: (string | undefined)[] = [];
    let NextToken: string | undefined;
    do {
      const page = await test.cloudWatch.send(
        new DescribeAlarmsCommand({
          AlarmTypes: [...AlarmTypes],
          AlarmNamePrefix: 'orders',
          StateValue: 'OK',
          MaxRecords: 1,
          NextToken,
        }),
      );
      const found = [
        ...(page.MetricAlarms ?? []),
        ...(page.CompositeAlarms ?? []),
      ];
      names.push(...found.map(({ AlarmName }) => AlarmName));
      NextToken = page.NextToken;
    } while (NextToken);
    expect(names).toEqual(['orders-errors', 'orders-health']);
  });

  it.each([
    [{ AlarmNames: ['a'], AlarmNamePrefix: 'a' }, /^ValidationE/],
    [{ NextToken: 'nonsense' }, /^InvalidNextToken/],
    [{ MaxRecords: 101 }, /^ValidationE/],
  ])('refuses %j', async (input, name) => {
    await expect(
      test.cloudWatch.send(new DescribeAlarmsCommand(input)),
    ).rejects.toMatchObject({
      // Clients of some versions put `Exception` behind names.
      name: expect.stringMatching(name),
      $metadata: { httpStatusCode: 400 },
    });
  });
});

describe('SetAlarmState', () => {
  it('changes the state and says when', async () => {
    test.clock.advance(30);
    await test.cloudWatch.send(
      new SetAlarmStateCommand({
        AlarmName: 'orders-errors',
        StateValue: 'ALARM',
        StateReason: 'A test',
      }),
    );
    const { MetricAlarms = [] } = await test.cloudWatch.send(
      new DescribeAlarmsCommand({ StateValue: 'ALARM' }),
    );
    expect(MetricAlarms[0]).toMatchObject({
      StateValue: 'ALARM',
      StateReason: 'A test',
      StateUpdatedTimestamp: new Date(START.getTime() + 30_000),
    });
  });

  it('does not find an unknown alarm', async () => {
    await expect(
      test.cloudWatch.send(
        new SetAlarmStateCommand({
          AlarmName: 'nobody',
          StateValue: 'OK',
          StateReason: '',
        }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFound' });
  });
});

describe('an alarm that reacts to a fault', () => {
  async function startErrors() {
    const { experimentTemplates = [] } = await test.fisV2
      .listExperimentTemplates()
      .promise();
    const template = experimentTemplates.find(({ description }) =>
      description?.includes('fails'),
    );
    const { experiment } = await test.fis.send(
      new StartExperimentCommand({ experimentTemplateId: template?.id }),
    );
    return experiment?.id;
  }

  it('fires after it began, halts the run and recovers', async () => {
    const id = await startErrors();
    test.clock.advance(60);
    expect(await stateOf('orders-errors')).toBe('OK');
    test.clock.advance(10);
    expect(await stateOf('orders-errors')).toBe('ALARM');
    const { experiment } = await test.fis.send(
      new GetExperimentCommand({ id }),
    );
    expect(experiment?.state).toMatchObject({
      status: 'stopped',
      reason: 'Experiment halted by stop condition.',
    });
    test.clock.advance(60);
    expect(await stateOf('orders-errors')).toBe('OK');
  });

  it('stays quiet when the fault ends before', async () => {
    const id = await startErrors();
    test.clock.advance(30);
    await test.fisV2.stopExperiment({ id: id ?? '' }).promise();
    test.clock.advance(600);
    expect(await stateOf('orders-errors')).toBe('OK');
    const { MetricAlarms = [] } = await test.cloudWatch.send(
      new DescribeAlarmsCommand({}),
    );
    expect(MetricAlarms[0]?.StateReason).toMatch(/^Unchecked/);
  });
});

describe('GetMetricData', () => {
  const query = (Id: string, Stat: string, Period = 60) => ({
    Id,
    MetricStat: {
      Metric: {
        Namespace: 'AWS/Lambda',
        MetricName: 'Duration',
        Dimensions: [{ Name: 'FunctionName', Value: 'orders' }],
      },
      Period,
      Stat,
    },
  });
  const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
  const window = { StartTime: at(-10), EndTime: at(10) };

  async function values(seed: number) {
    const other = await startTest({ seed, world: sampleWorld });
    const { MetricDataResults = [] } = await other.cloudWatch.send(
      new GetMetricDataCommand({
        ...window,
        MetricDataQueries: [query('a', 'Average')],
      }),
    );
    await other.stop();
    return MetricDataResults[0]?.Values;
  }

  it('answers for the past only, aligned, newest first', async () => {
    const { MetricDataResults = [] } = await test.cloudWatch.send(
      new GetMetricDataCommand({
        ...window,
        MetricDataQueries: [
          query('slow', 'p99'),
          query('mean', 'Average', 300),
          { ...query('hidden', 'Sum'), ReturnData: false },
        ],
      }),
    );
    expect(MetricDataResults.map(({ Id }) => Id)).toEqual(['slow', 'mean']);
    expect(MetricDataResults[0]?.Timestamps).toHaveLength(10);
    expect(MetricDataResults[1]).toMatchObject({
      Label: 'Duration',
      StatusCode: 'Complete',
      Timestamps: [at(-5), at(-10)],
    });
  });

  it('keeps the statistics of one period in order', async () => {
    const stats = ['Minimum', 'p50', 'p90', 'p99', 'Maximum'];
    const { MetricDataResults = [] } = await test.cloudWatch.send(
      new GetMetricDataCommand({
        ...window,
        MetricDataQueries: stats.map((stat, index) => query(`q${index}`, stat)),
      }),
    );
    const first = MetricDataResults.map(({ Values = [] }) => Values[0]);
    expect(first).toEqual([...first].sort((a = 0, b = 0) => a - b));
  });

  it('depends on the seed only', async () => {
    expect(await values(7)).toEqual(await values(7));
    expect(await values(7)).not.toEqual(await values(8));
  });

  it('pages by datapoints', async () => {
    const pages: number[] = [];
    let NextToken: string | undefined;
    do {
      const page = await test.cloudWatch.send(
        new GetMetricDataCommand({
          ...window,
          MetricDataQueries: [query('a', 'Sum'), query('b', 'SampleCount')],
          ScanBy: 'TimestampAscending',
          MaxDatapoints: 8,
          NextToken,
        }),
      );
      const results = page.MetricDataResults ?? [];
      pages.push(...results.map(({ Values = [] }) => Values.length));
      NextToken = page.NextToken;
    } while (NextToken);
    expect(pages).toEqual([8, 0, 2, 6, 0, 4]);
  });

  it.each([
    ['a capital id', [query('A', 'Sum')]],
    ['two equal ids', [query('a', 'Sum'), query('a', 'Average')]],
    ['a query of nothing', [{ Id: 'a' }]],
    ['an odd period', [query('a', 'Sum', 45)]],
    ['an expression', [{ Id: 'a', Expression: 'm1 * 2' }]],
  ])('refuses %s', async (_name, MetricDataQueries) => {
    await expect(
      test.cloudWatch.send(
        new GetMetricDataCommand({ ...window, MetricDataQueries }),
      ),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
  });
});
