import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import CloudWatchV2 from 'aws-sdk/clients/cloudwatch';
import { cbor, dateToTag } from '@smithy/core/cbor';
import { START, startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';

let test: Test;
let v2: CloudWatchV2;
beforeEach(async () => {
  test = await startTest();
  v2 = new CloudWatchV2({ ...test.client(), maxRetries: 0 });
});
afterEach(() => test.stop());

const minutesAgo = (minutes: number) =>
  new Date(START.getTime() - minutes * 60_000);

describe('the query protocol of older clients', () => {
  it('takes nested lists and answers with times, maps and numbers', async () => {
    await v2
      .putMetricData({
        Namespace: 'Shop & Co',
        MetricData: [
          {
            MetricName: 'Time',
            Dimensions: [{ Name: 'Api', Value: '<a>' }],
            Values: [1, 2.5],
            Counts: [1, 2],
            Timestamp: minutesAgo(3),
            Unit: 'Seconds',
          },
        ],
      })
      .promise();
    const Dimensions = [{ Name: 'Api', Value: '<a>' }];
    const { Datapoints } = await v2
      .getMetricStatistics({
        Namespace: 'Shop & Co',
        MetricName: 'Time',
        Dimensions,
        StartTime: minutesAgo(10),
        EndTime: START,
        Period: 60,
        Statistics: ['Sum', 'SampleCount'],
        ExtendedStatistics: ['p50'],
      })
      .promise();
    expect(Datapoints).toEqual([
      {
        Timestamp: minutesAgo(3),
        Sum: 6,
        SampleCount: 3,
        Unit: 'Seconds',
        ExtendedStatistics: { p50: 2.5 },
      },
    ]);
    const { Metrics } = await v2.listMetrics({}).promise();
    expect(Metrics).toEqual([
      { Namespace: 'Shop & Co', MetricName: 'Time', Dimensions },
    ]);
  });

  it('makes, shows and pages alarms', async () => {
    for (const name of ['a', 'b']) {
      await v2
        .putMetricAlarm({
          AlarmName: name,
          EvaluationPeriods: 1,
          ComparisonOperator: 'LessThanThreshold',
          Threshold: 0.5,
          Metrics: [
            {
              Id: 'm1',
              MetricStat: {
                Metric: { Namespace: 'Shop', MetricName: 'Up' },
                Period: 60,
                Stat: 'Minimum',
              },
            },
          ],
          AlarmActions: [],
          Tags: [{ Key: 'team', Value: 'shop' }],
        })
        .promise();
    }
    const first = await v2.describeAlarms({ MaxRecords: 1 }).promise();
    expect(first.MetricAlarms).toMatchObject([
      {
        AlarmName: 'a',
        Threshold: 0.5,
        ActionsEnabled: true,
        StateUpdatedTimestamp: START,
        Metrics: [{ Id: 'm1', MetricStat: { Period: 60, Stat: 'Minimum' } }],
      },
    ]);
    const { NextToken } = first;
    const second = await v2
      .describeAlarms({ MaxRecords: 1, NextToken })
      .promise();
    expect(second.MetricAlarms).toMatchObject([{ AlarmName: 'b' }]);
    const { Tags } = await v2
      .listTagsForResource({
        ResourceARN: second.MetricAlarms?.[0]?.AlarmArn ?? '',
      })
      .promise();
    expect(Tags).toEqual([{ Key: 'team', Value: 'shop' }]);
  });

  it('names errors as it always did', async () => {
    await expect(
      v2.getDashboard({ DashboardName: 'nobody' }).promise(),
    ).rejects.toMatchObject({ code: 'ResourceNotFound', statusCode: 404 });
    await expect(
      v2.putDashboard({ DashboardName: 'a', DashboardBody: '[' }).promise(),
    ).rejects.toMatchObject({ code: 'InvalidParameterInput', statusCode: 400 });
  });
});

describe('RPC v2 with CBOR', () => {
  const PREFIX = 'service/GraniteServiceVersion20100801/operation';

  async function call(operation: string, body: Uint8Array) {
    const response = await fetch(
      `${test.simulator.url}/${PREFIX}/${operation}`,
      {
        method: 'POST',
        headers: {
          'smithy-protocol': 'rpc-v2-cbor',
          'content-type': 'application/cbor',
        },
        body: new Uint8Array(body),
      },
    );
    return {
      status: response.status,
      headers: response.headers,
      output: cbor.deserialize(new Uint8Array(await response.arrayBuffer())),
    };
  }

  it('takes and gives tagged times and numbers of any kind', async () => {
    const put = await call(
      'PutMetricData',
      cbor.serialize({
        Namespace: 'Shop',
        MetricData: [
          {
            MetricName: 'Calls',
            Value: 2.5,
            Timestamp: dateToTag(minutesAgo(2)),
          },
        ],
      }),
    );
    expect([put.status, put.output]).toEqual([200, {}]);
    expect(put.headers.get('smithy-protocol')).toBe('rpc-v2-cbor');
    const { output } = await call(
      'GetMetricStatistics',
      cbor.serialize({
        Namespace: 'Shop',
        MetricName: 'Calls',
        StartTime: dateToTag(minutesAgo(5)),
        EndTime: dateToTag(START),
        Period: 60,
        Statistics: ['Sum'],
      }),
    );
    const at = minutesAgo(2).getTime() / 1000;
    expect(output.Datapoints).toMatchObject([
      { Timestamp: { tag: 1, value: at }, Sum: 2.5, Unit: 'None' },
    ]);
  });

  it.each([
    [
      'an unknown operation',
      'DeleteEverything',
      cbor.serialize({}),
      [404, 'UnknownOperationException;Sender'],
    ],
    [
      'bytes that are no CBOR',
      'ListMetrics',
      new Uint8Array([0xff, 0xff]),
      [400, 'SerializationException;Sender'],
    ],
    [
      'a list',
      'ListMetrics',
      cbor.serialize([]),
      [400, 'SerializationException;Sender'],
    ],
    [
      'what is not there',
      'GetDashboard',
      cbor.serialize({ DashboardName: 'nobody' }),
      [404, 'ResourceNotFound;Sender'],
    ],
  ])('is refused for %s', async (_name, operation, body, expected) => {
    const { status, headers, output } = await call(operation, body);
    expect([status, headers.get('x-amzn-query-error')]).toEqual(expected);
    expect(output.__type).toMatch(/^com\.amazonaws\.cloudwatch#/);
  });
});

const hasCli = spawnSync('aws', ['--version']).status === 0;
const withCli = hasCli ? describe : describe.skip;

withCli('the AWS CLI', () => {
  async function aws(...words: string[]) {
    const { stdout } = await promisify(execFile)('aws', words, {
      env: {
        ...process.env,
        AWS_ENDPOINT_URL: test.simulator.url,
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: '111122223333',
        AWS_SECRET_ACCESS_KEY: 'any',
        AWS_PAGER: '',
      },
    });
    return stdout.trim();
  }

  it('makes an alarm and reads it', async () => {
    await aws(
      ...['cloudwatch', 'put-metric-alarm', '--alarm-name', 'errors'],
      ...['--namespace', 'Shop', '--metric-name', 'Errors'],
      ...['--statistic', 'Sum', '--period', '60', '--threshold', '1'],
      ...['--comparison-operator', 'GreaterThanThreshold'],
      ...['--evaluation-periods', '1'],
    );
    expect(
      await aws(
        ...['cloudwatch', 'describe-alarms', '--output', 'text'],
        ...['--query', 'MetricAlarms[].[AlarmName,StateValue]'],
      ),
    ).toBe('errors\tINSUFFICIENT_DATA');
  }, 60_000);
});
