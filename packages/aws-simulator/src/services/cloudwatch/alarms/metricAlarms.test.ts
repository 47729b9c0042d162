import {
  DeleteAlarmsCommand,
  DescribeAlarmsForMetricCommand,
  DisableAlarmActionsCommand,
  PutMetricDataCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import type { PutMetricAlarmCommandInput } from '@aws-sdk/client-cloudwatch';
import { START, startTest } from '../../../__testUtils__/startTest';
import type { Test } from '../../../__testUtils__/startTest';
import { driveAlarms } from '../../../__testUtils__/driveAlarms';

let test: Test;
beforeEach(async () => {
  test = await startTest();
});
afterEach(() => test.stop());

const { putAlarm, measure, measureMinutes, alarm, history } = driveAlarms(
  () => test,
);
const TOPIC = 'arn:aws:sns:us-east-1:111122223333:on-call';
const ARN = 'arn:aws:cloudwatch:us-east-1:111122223333:alarm';

describe('a metric alarm', () => {
  it('knows nothing at first, then follows its metric every minute', async () => {
    await putAlarm('errors', { AlarmActions: [TOPIC] });
    expect(await alarm('errors')).toMatchObject({
      AlarmArn: `${ARN}:errors`,
      StateValue: 'INSUFFICIENT_DATA',
      StateReason: 'Unchecked: Initial alarm creation',
      TreatMissingData: 'missing',
    });
    await measureMinutes(1);
    expect(await alarm('errors')).toMatchObject({ StateValue: 'OK' });
    await measure(5);
    test.clock.advance(59);
    expect(await alarm('errors')).toMatchObject({ StateValue: 'OK' });
    test.clock.advance(1);
    const fired = await alarm('errors');
    expect(fired).toMatchObject({
      StateValue: 'ALARM',
      StateReason:
        'Threshold Crossed: 1 out of the last 1 datapoints [5.0 (02/11/26 10:01:00)] was greater than the threshold (3.0) (minimum 1 datapoint for OK -> ALARM transition).',
      StateUpdatedTimestamp: new Date(START.getTime() + 120_000),
    });
    expect(JSON.parse(fired?.StateReasonData ?? '')).toEqual({
      version: '1.0',
      queryDate: '2026-11-02T10:02:00.000+0000',
      startDate: '2026-11-02T10:01:00.000+0000',
      statistic: 'Sum',
      period: 60,
      recentDatapoints: [5],
      threshold: 3,
      evaluatedDatapoints: [
        { timestamp: '2026-11-02T10:01:00.000+0000', value: 5 },
      ],
    });
    expect(await history('errors')).toEqual([
      `Successfully executed action ${TOPIC}`,
      'Alarm updated from OK to ALARM',
      'Alarm updated from INSUFFICIENT_DATA to OK',
      'Alarm "errors" created',
    ]);
  });

  it('runs out of data once its evaluation range is empty', async () => {
    await putAlarm('errors');
    await measureMinutes(5, undefined, undefined);
    expect(await alarm('errors')).toMatchObject({ StateValue: 'ALARM' });
    await measureMinutes(undefined);
    expect(await alarm('errors')).toMatchObject({
      StateValue: 'INSUFFICIENT_DATA',
      StateReason: 'Insufficient Data: 1 datapoint was unknown.',
    });
  });

  it.each([
    ['breaching', 'ALARM', 'treated as [Breaching]'],
    ['notBreaching', 'OK', 'treated as [NonBreaching]'],
  ])('treats nothing at all as %s', async (TreatMissingData, state, words) => {
    await putAlarm('errors', { TreatMissingData, EvaluationPeriods: 2 });
    test.clock.advance(60);
    expect(await alarm('errors')).toMatchObject({
      StateValue: state,
      StateReason: expect.stringContaining(words),
    });
  });

  it('needs M of N datapoints, not in a row', async () => {
    await putAlarm('errors', { EvaluationPeriods: 5, DatapointsToAlarm: 3 });
    await measureMinutes(5, 1, 5, 1);
    expect(await alarm('errors')).toMatchObject({ StateValue: 'OK' });
    await measureMinutes(5);
    expect(await alarm('errors')).toMatchObject({
      StateValue: 'ALARM',
      StateReason: expect.stringMatching(
        /^Threshold Crossed: 3 out of the last 5 datapoints \[5\.0 .*\] were greater than/,
      ),
    });
  });

  it('looks at a sliding window of a longer period each minute', async () => {
    await putAlarm('errors', { Period: 300, Threshold: 6 });
    await measureMinutes(1, 1, 1, 1, 2);
    expect(await alarm('errors')).toMatchObject({ StateValue: 'OK' });
    await measureMinutes(3);
    expect(await alarm('errors')).toMatchObject({ StateValue: 'ALARM' });
  });

  it('is evaluated every ten seconds when its period is short', async () => {
    await putAlarm('errors', { Period: 10 });
    await test.cloudWatch.send(
      new PutMetricDataCommand({
        Namespace: 'Shop',
        MetricData: [{ MetricName: 'Errors', Value: 9, StorageResolution: 1 }],
      }),
    );
    test.clock.advance(10);
    expect(await alarm('errors')).toMatchObject({ StateValue: 'ALARM' });
  });

  it('watches metric math', async () => {
    const metric = (Id: string, MetricName: string) => ({
      Id,
      ReturnData: false,
      MetricStat: {
        Metric: { Namespace: 'Shop', MetricName },
        Period: 60,
        Stat: 'Sum',
      },
    });
    await putAlarm('rate', {
      Namespace: undefined,
      MetricName: undefined,
      Statistic: undefined,
      Period: undefined,
      Threshold: 10,
      Metrics: [
        metric('errors', 'Errors'),
        metric('calls', 'Calls'),
        { Id: 'rate', Expression: '100 * errors / calls', Label: 'Error rate' },
      ],
    });
    await measure(100, 'Calls');
    await measureMinutes(5);
    expect(await alarm('rate')).toMatchObject({ StateValue: 'OK' });
    await measure(100, 'Calls');
    await measureMinutes(20);
    expect(await alarm('rate')).toMatchObject({
      StateValue: 'ALARM',
      Metrics: [{ Id: 'errors' }, { Id: 'calls' }, { Label: 'Error rate' }],
    });
  });

  it('ignores percentiles of too few samples when it is told to', async () => {
    const percentile = {
      Statistic: undefined,
      ExtendedStatistic: 'p90',
      EvaluateLowSampleCountPercentile: 'ignore',
    };
    await putAlarm('slow', percentile);
    await putAlarm('eager', {
      ...percentile,
      EvaluateLowSampleCountPercentile: 'evaluate',
    });
    await measureMinutes(9);
    expect(await alarm('eager')).toMatchObject({ StateValue: 'ALARM' });
    expect(await alarm('slow')).toMatchObject({
      StateValue: 'INSUFFICIENT_DATA',
    });
  });

  it('returns from a state that was set to the one of its metric', async () => {
    await putAlarm('errors');
    await measureMinutes(1);
    await test.cloudWatch.send(
      new SetAlarmStateCommand({
        AlarmName: 'errors',
        StateValue: 'ALARM',
        StateReason: 'A drill',
        StateReasonData: '{"drill":true}',
      }),
    );
    expect(await alarm('errors')).toMatchObject({
      StateValue: 'ALARM',
      StateReason: 'A drill',
    });
    await measureMinutes(1);
    expect(await alarm('errors')).toMatchObject({ StateValue: 'OK' });
  });

  it('keeps its state when it is changed', async () => {
    await putAlarm('errors');
    await measureMinutes(5);
    await putAlarm('errors', { Threshold: 4, AlarmDescription: 'Stricter' });
    expect(await alarm('errors')).toMatchObject({
      StateValue: 'ALARM',
      Threshold: 4,
      AlarmDescription: 'Stricter',
    });
    expect((await history('errors'))[0]).toBe('Alarm "errors" updated');
  });

  it('does nothing while its actions are switched off', async () => {
    await putAlarm('errors', { AlarmActions: [TOPIC] });
    await test.cloudWatch.send(
      new DisableAlarmActionsCommand({ AlarmNames: ['errors'] }),
    );
    await measureMinutes(5);
    expect(await alarm('errors')).toMatchObject({
      ActionsEnabled: false,
      StateValue: 'ALARM',
    });
    expect(await history('errors')).not.toContain(
      `Successfully executed action ${TOPIC}`,
    );
  });

  it('is found by its metric', async () => {
    await putAlarm('errors');
    await putAlarm('calls', { MetricName: 'Calls' });
    const { MetricAlarms = [] } = await test.cloudWatch.send(
      new DescribeAlarmsForMetricCommand({
        Namespace: 'Shop',
        MetricName: 'Calls',
      }),
    );
    expect(MetricAlarms.map(({ AlarmName }) => AlarmName)).toEqual(['calls']);
  });

  it.each<[string, Partial<PutMetricAlarmCommandInput>]>([
    ['no threshold', { Threshold: undefined }],
    ['more datapoints than periods', { DatapointsToAlarm: 2 }],
    ['an odd period', { Period: 45 }],
    ['more than a day of minutes', { EvaluationPeriods: 1441 }],
    ['two statistics', { ExtendedStatistic: 'p99' }],
    ['an unknown statistic', { Statistic: undefined, ExtendedStatistic: 'p' }],
    ['no metric', { MetricName: undefined }],
    [
      'an expression that nobody can read',
      {
        MetricName: undefined,
        Namespace: undefined,
        Statistic: undefined,
        Period: undefined,
        Metrics: [{ Id: 'e1', Expression: '1 +' }],
      },
    ],
  ])('is refused with %s', async (_name, changes) => {
    await expect(putAlarm('errors', changes)).rejects.toMatchObject({
      name: expect.stringMatching(/^Validation/),
      $metadata: { httpStatusCode: 400 },
    });
  });
});

it('does not find an alarm to delete', async () => {
  await expect(
    test.cloudWatch.send(new DeleteAlarmsCommand({ AlarmNames: ['nobody'] })),
  ).rejects.toMatchObject({ name: 'ResourceNotFound' });
});
