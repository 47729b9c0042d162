import * as cloudWatch from '@aws-sdk/client-cloudwatch';
import CloudWatchV2 from 'aws-sdk/clients/cloudwatch';
import { callVersion2, callVersion3 } from '../awsCallers';
import { cloudWatchModel, cloudWatchQueryModel } from '../conformance';
import type { Drive } from './Drive';
import { VERSION_2 } from './Drive';

const Namespace = 'Shop & Co';
const MetricName = 'Orders';
const Dimensions = [{ Name: 'Api', Value: '<orders>' }];
const metric = { Namespace, MetricName, Dimensions };
const NextToken = 'nonsense';
const AlarmNames = ['few', 'band', 'any'];
const nobody = 'arn:aws:cloudwatch:us-east-1:111122223333:alarm:nobody';
const INVALID = 'InvalidParameterValueException';
const rules = { EvaluationPeriods: 1, ComparisonOperator: 'LessThanThreshold' };
const actions = { AlarmActions: ['arn:aws:sns:us-east-1:111122223333:ops'] };

const latest = (clock: { now(): number }) => ({
  StartTime: new Date(clock.now() - 3_600_000),
  EndTime: new Date(clock.now()),
});
const window = { StartTime: new Date(0), EndTime: new Date(3_600_000) };

export const cloudWatchDrive: Drive = {
  clients: {
    3: {
      model: cloudWatchModel,
      connect: settings =>
        callVersion3(new cloudWatch.CloudWatchClient(settings), cloudWatch),
    },
    2: {
      model: cloudWatchQueryModel,
      connect: settings =>
        callVersion2(new CloudWatchV2({ ...settings, ...VERSION_2 })),
    },
  },
  async succeed(call, clock) {
    const Timestamp = new Date(clock.now() - 180_000);
    const datum = { MetricName, Dimensions, Timestamp, Unit: 'Count' };
    await call('PutMetricData', {
      Namespace,
      MetricData: [{ ...datum, Values: [1, 2.5], Counts: [3, 1] }],
    });
    await call('ListMetrics', { IncludeLinkedAccounts: true });
    await call('GetMetricStatistics', {
      ...metric,
      ...latest(clock),
      Period: 60,
      Statistics: ['Sum', 'Average', 'SampleCount', 'Minimum', 'Maximum'],
      ExtendedStatistics: ['p99'],
    });
    const MetricStat = { Metric: metric, Period: 60, Stat: 'Sum' };
    await call('GetMetricData', {
      ...latest(clock),
      MetricDataQueries: [
        { Id: 'orders', MetricStat, ReturnData: false },
        { Id: 'twice', Expression: 'orders * 2', Label: 'Twice' },
      ],
    });

    await call('PutMetricAlarm', {
      ...{ AlarmName: 'few', AlarmDescription: 'Too few', ...rules },
      ...{ ...metric, Period: 60, Statistic: 'Sum', Threshold: 5 },
      ...{ ...actions, Tags: [{ Key: 'team', Value: 'shop' }] },
      ...{ DatapointsToAlarm: 1, TreatMissingData: 'breaching' },
    });
    await call('PutMetricAlarm', {
      ...{ AlarmName: 'band', ...rules, Threshold: 1 },
      Metrics: [{ Id: 'orders', MetricStat, Label: 'Orders' }],
    });
    await call('PutCompositeAlarm', {
      ...{ AlarmName: 'any', AlarmRule: 'ALARM(few) OR ALARM(band)' },
      ...actions,
    });
    clock.advance(300);
    const state = { StateValue: 'OK', StateReason: 'Test' };
    await call('SetAlarmState', {
      ...{ AlarmName: 'few', ...state, StateReasonData: '{"by":"ana"}' },
    });
    const AlarmTypes = ['CompositeAlarm', 'MetricAlarm'];
    const { MetricAlarms } = Object(
      await call('DescribeAlarms', { AlarmTypes }),
    );
    await call('DescribeAlarms', { MaxRecords: 1 });
    await call('DescribeAlarmsForMetric', metric);
    await call('DescribeAlarmHistory', { AlarmTypes });
    await call('DisableAlarmActions', { AlarmNames });
    await call('EnableAlarmActions', { AlarmNames });
    const [{ AlarmArn: ResourceARN }] = MetricAlarms;
    await call('TagResource', {
      ResourceARN,
      Tags: [{ Key: 'a', Value: 'b' }],
    });
    await call('UntagResource', { ResourceARN, TagKeys: ['a'] });
    await call('ListTagsForResource', { ResourceARN });
    await call('DeleteAlarms', { AlarmNames: ['any'] });

    const widget = { type: 'text', properties: { markdown: '# Shop' } };
    for (const widgets of [[widget], [{ ...widget, extra: 1 }]]) {
      await call('PutDashboard', {
        DashboardName: 'shop',
        DashboardBody: JSON.stringify({ widgets }),
      });
    }
    await call('GetDashboard', { DashboardName: 'shop' });
    await call('ListDashboards');
    await call('DeleteDashboards', { DashboardNames: ['shop'] });
  },
  refused: [
    ['PutMetricData', { Namespace: ':', MetricData: [] }, INVALID],
    [
      'PutMetricData',
      { Namespace, MetricData: [{ MetricName, Value: 1, Values: [1] }] },
      'InvalidParameterCombinationException',
    ],
    ['ListMetrics', { NextToken }, INVALID],
    [
      'GetMetricStatistics',
      { ...metric, ...window, Period: 7 },
      'ValidationError',
    ],
    [
      'GetMetricStatistics',
      { ...metric, ...window, Period: 60, Statistics: ['Most'] },
      INVALID,
    ],
    [
      'GetMetricData',
      { ...window, MetricDataQueries: [{ Id: 'A', Expression: '1' }] },
      'ValidationError',
    ],
    ['PutMetricAlarm', { AlarmName: 'a', ...rules }, 'ValidationError'],
    [
      'PutCompositeAlarm',
      { AlarmName: 'a', AlarmRule: 'ALARM(' },
      'ValidationError',
    ],
    ['DeleteAlarms', { AlarmNames: ['nobody'] }, 'ResourceNotFound'],
    ['DescribeAlarms', { NextToken }, 'InvalidNextToken'],
    ['DescribeAlarms', { AlarmNames, AlarmNamePrefix: 'a' }, 'ValidationError'],
    ['DescribeAlarms', { MaxRecords: 101 }, 'ValidationError'],
    [
      'GetMetricData',
      {
        ...{ StartTime: window.EndTime, EndTime: window.StartTime },
        MetricDataQueries: [{ Id: 'a', Expression: '1' }],
      },
      'ValidationError',
    ],
    [
      'DescribeAlarmsForMetric',
      { Namespace, MetricName: '' },
      'ValidationError',
    ],
    ['DescribeAlarmHistory', { NextToken }, 'InvalidNextToken'],
    [
      'SetAlarmState',
      { AlarmName: 'nobody', StateValue: 'OK', StateReason: 'Test' },
      'ResourceNotFound',
    ],
    [
      'SetAlarmState',
      {
        ...{ AlarmName: 'orders-errors', StateValue: 'OK' },
        ...{ StateReason: 'Test', StateReasonData: '{' },
      },
      'InvalidFormatFault',
    ],
    ['EnableAlarmActions', { AlarmNames: [''] }, 'ValidationError'],
    ['DisableAlarmActions', { AlarmNames: [''] }, 'ValidationError'],
    [
      'PutDashboard',
      { DashboardName: 'a', DashboardBody: '[' },
      'DashboardInvalidInputError',
    ],
    ['GetDashboard', { DashboardName: 'nobody' }, 'DashboardNotFoundError'],
    ['ListDashboards', { NextToken }, INVALID],
    [
      'DeleteDashboards',
      { DashboardNames: ['nobody'] },
      'DashboardNotFoundError',
    ],
    [
      'ListTagsForResource',
      { ResourceARN: nobody },
      'ResourceNotFoundException',
    ],
    [
      'TagResource',
      { ResourceARN: nobody, Tags: [{ Key: 'a', Value: 'b' }] },
      'ResourceNotFoundException',
    ],
    [
      'UntagResource',
      { ResourceARN: nobody, TagKeys: ['a'] },
      'ResourceNotFoundException',
    ],
  ],
};
