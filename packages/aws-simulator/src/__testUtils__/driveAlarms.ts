import {
  AlarmType,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  PutMetricAlarmCommand,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import type { PutMetricAlarmCommandInput } from '@aws-sdk/client-cloudwatch';
import type { Test } from './startTest';

/** What tests do with alarms; the simulator starts for each of them. */
export function driveAlarms(running: () => Test) {
  async function putAlarm(
    name: string,
    changes: Partial<PutMetricAlarmCommandInput> = {},
  ) {
    await running().cloudWatch.send(
      new PutMetricAlarmCommand({
        AlarmName: name,
        Namespace: 'Shop',
        MetricName: 'Errors',
        Statistic: 'Sum',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 3,
        ComparisonOperator: 'GreaterThanThreshold',
        ...changes,
      }),
    );
  }

  async function measure(value: number, MetricName = 'Errors') {
    await running().cloudWatch.send(
      new PutMetricDataCommand({
        Namespace: 'Shop',
        MetricData: [{ MetricName, Value: value }],
      }),
    );
  }

  /** One datapoint per minute; undefined leaves a minute out. */
  async function measureMinutes(...values: (number | undefined)[]) {
    for (const value of values) {
      await (value === undefined ? undefined : measure(value));
      running().clock.advance(60);
    }
  }

  async function alarm(name: string, type: AlarmType = 'MetricAlarm') {
    const { MetricAlarms = [], CompositeAlarms = [] } =
      await running().cloudWatch.send(
        new DescribeAlarmsCommand({ AlarmNames: [name], AlarmTypes: [type] }),
      );
    return [...MetricAlarms, ...CompositeAlarms][0];
  }

  async function history(name: string, type: AlarmType = 'MetricAlarm') {
    const { AlarmHistoryItems = [] } = await running().cloudWatch.send(
      new DescribeAlarmHistoryCommand({ AlarmName: name, AlarmTypes: [type] }),
    );
    return AlarmHistoryItems.map(({ HistorySummary }) => HistorySummary);
  }

  return { putAlarm, measure, measureMinutes, alarm, history };
}
