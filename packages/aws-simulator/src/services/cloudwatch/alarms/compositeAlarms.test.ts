import {
  DeleteAlarmsCommand,
  DescribeAlarmsCommand,
  PutCompositeAlarmCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { startTest } from '../../../__testUtils__/startTest';
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

describe('a composite alarm', () => {
  const putComposite = (AlarmName: string, AlarmRule: string, more = {}) =>
    test.cloudWatch.send(
      new PutCompositeAlarmCommand({ AlarmName, AlarmRule, ...more }),
    );

  it('follows its rule as the alarms below it change', async () => {
    await putAlarm('errors');
    await putAlarm('calls', { MetricName: 'Calls' });
    await putComposite(
      'trouble',
      `ALARM("errors") AND NOT (OK(${ARN}:calls) OR FALSE)`,
    );
    await putComposite('worse', 'ALARM(trouble)', { AlarmActions: [TOPIC] });
    expect(await alarm('trouble', 'CompositeAlarm')).toMatchObject({
      StateValue: 'OK',
      StateReason: `${ARN}:trouble was created and its alarm rule evaluates to OK`,
    });
    await measureMinutes(5);
    for (const name of ['trouble', 'worse']) {
      expect(await alarm(name, 'CompositeAlarm')).toMatchObject({
        StateValue: 'ALARM',
      });
    }
    expect((await alarm('trouble', 'CompositeAlarm'))?.StateReason).toBe(
      `${ARN}:errors transitioned to ALARM at Monday 02 November, 2026 10:01:00 UTC`,
    );
    expect(await history('worse', 'CompositeAlarm')).toContain(
      `Successfully executed action ${TOPIC}`,
    );
    await measureMinutes(1);
    expect(await alarm('worse', 'CompositeAlarm')).toMatchObject({
      StateValue: 'OK',
    });
  });

  it('keeps a state that was set until something below changes', async () => {
    await putAlarm('errors');
    await putComposite('trouble', 'ALARM(errors)');
    await measureMinutes(1);
    await test.cloudWatch.send(
      new SetAlarmStateCommand({
        AlarmName: 'trouble',
        StateValue: 'ALARM',
        StateReason: 'A drill',
      }),
    );
    await measureMinutes(1, 1, 1);
    expect(await alarm('trouble', 'CompositeAlarm')).toMatchObject({
      StateValue: 'ALARM',
    });
    await measureMinutes(5, 1);
    expect(await alarm('trouble', 'CompositeAlarm')).toMatchObject({
      StateValue: 'OK',
    });
  });

  it('is silent while its suppressor is in ALARM', async () => {
    await putAlarm('errors');
    await putAlarm('maintenance', { MetricName: 'Maintenance' });
    await putComposite('trouble', 'ALARM(errors)', {
      AlarmActions: [TOPIC],
      ActionsSuppressor: 'maintenance',
      ActionsSuppressorWaitPeriod: 0,
      ActionsSuppressorExtensionPeriod: 0,
    });
    await measureMinutes(1);
    await measure(9, 'Maintenance');
    await measureMinutes(1);
    await measure(9, 'Maintenance');
    await measureMinutes(5);
    expect(await history('trouble', 'CompositeAlarm')).toEqual([
      'Alarm updated from OK to ALARM',
      'Alarm updated from INSUFFICIENT_DATA to OK',
      'Alarm "trouble" created',
    ]);
  });

  it('finds its relatives, and keeps them from being deleted', async () => {
    await putAlarm('errors');
    await putComposite('trouble', 'ALARM(errors)');
    const children = await test.cloudWatch.send(
      new DescribeAlarmsCommand({ ChildrenOfAlarmName: 'trouble' }),
    );
    expect(children.MetricAlarms).toMatchObject([{ AlarmName: 'errors' }]);
    const parents = await test.cloudWatch.send(
      new DescribeAlarmsCommand({ ParentsOfAlarmName: 'errors' }),
    );
    expect(parents.CompositeAlarms).toMatchObject([{ AlarmName: 'trouble' }]);
    await expect(
      test.cloudWatch.send(new DeleteAlarmsCommand({ AlarmNames: ['errors'] })),
    ).rejects.toThrow(/composite alarm\(s\) depending on it/);
    await test.cloudWatch.send(
      new DeleteAlarmsCommand({ AlarmNames: ['errors', 'trouble'] }),
    );
    expect(await alarm('errors')).toBeUndefined();
    expect((await history('errors'))[0]).toBe('Alarm "errors" deleted');
  });

  it.each([
    ['an alarm that does not exist', 'ALARM(nobody)', /\[nobody\]/],
    ['a rule that ends too soon', 'ALARM(errors) AND', /Unexpected end/],
    ['a state that no alarm has', 'BROKEN(errors)', /BROKEN/],
    ['a function of nothing', 'OK()', /names no alarm/],
  ])('is refused with %s', async (_name, rule, message) => {
    await putAlarm('errors');
    await expect(putComposite('trouble', rule)).rejects.toThrow(message);
  });
});
