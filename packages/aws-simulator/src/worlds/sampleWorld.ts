import { sampleResources } from './sampleResources';
import type { World, WorldTemplate } from './World';

const account = '111122223333';
const region = 'us-east-1';
const roleArn = `arn:aws:iam::${account}:role/fis-experiments`;
const alarmArn = `arn:aws:cloudwatch:${region}:${account}:alarm:orders-errors`;

const errors: WorldTemplate = {
  key: 'orders-errors',
  definition: {
    description: 'The orders function fails for three minutes',
    targets: {
      orders: {
        resourceType: 'aws:lambda:function',
        resourceTags: { service: 'orders' },
        selectionMode: 'ALL',
      },
    },
    actions: {
      fail: {
        actionId: 'aws:lambda:invocation-error',
        parameters: { duration: 'PT3M', preventExecution: 'true' },
        targets: { Functions: 'orders' },
      },
    },
    stopConditions: [{ source: 'aws:cloudwatch:alarm', value: alarmArn }],
    roleArn,
    tags: { service: 'orders' },
  },
};

const delay: WorldTemplate = {
  key: 'orders-delay',
  definition: {
    description: 'The orders function is slow, then there is a pause',
    targets: {
      orders: {
        resourceType: 'aws:lambda:function',
        resourceTags: { service: 'orders' },
        selectionMode: 'ALL',
      },
    },
    actions: {
      slow: {
        actionId: 'aws:lambda:invocation-add-delay',
        parameters: { duration: 'PT5M', startupDelayMilliseconds: '800' },
        targets: { Functions: 'orders' },
      },
      pause: {
        actionId: 'aws:fis:wait',
        parameters: { duration: 'PT1M' },
        startAfter: ['slow'],
      },
    },
    stopConditions: [{ source: 'none' }],
    roleArn,
    tags: { service: 'orders' },
  },
};

/**
 * A small world: one service with two templates, one alarm that follows their
 * faults, past runs of every outcome, and resources tagged `FIS-Ready`.
 *
 * @public
 */
export const sampleWorld: World = {
  name: 'sample',
  accounts: [
    { id: account, name: 'Sample production' },
    { id: '444455556666', name: 'Sample staging' },
  ],
  cells: [
    {
      accountId: account,
      region,
      resources: sampleResources(account, region),
      alarms: [
        {
          name: 'orders-errors',
          description: 'Too many errors of the orders function',
          metric: {
            namespace: 'AWS/Lambda',
            metricName: 'Errors',
            dimensions: { FunctionName: 'orders' },
            statistic: 'Sum',
            period: 60,
            threshold: 5,
            comparisonOperator: 'GreaterThanThreshold',
            evaluationPeriods: 1,
            treatMissingData: 'notBreaching',
          },
          tags: { service: 'orders' },
          reactsTo: [
            {
              actionId: 'aws:lambda:invocation-error',
              afterSeconds: 60,
              state: 'ALARM',
              recoversAfterSeconds: 60,
            },
          ],
        },
        {
          name: 'orders-health',
          rule: 'ALARM("orders-errors")',
          tags: { service: 'orders' },
        },
      ],
      templates: [errors, delay],
      history: [
        { template: 'orders-delay', daysAgo: 30, outcome: 'completed' },
        { template: 'orders-errors', daysAgo: 21, outcome: 'stopped-by-alarm' },
        { template: 'orders-delay', daysAgo: 14, outcome: 'stopped-by-person' },
        { template: 'orders-delay', daysAgo: 10, outcome: 'failed-no-targets' },
        { template: 'orders-delay', daysAgo: 9, outcome: 'failed-action' },
        {
          template: 'orders-delay',
          daysAgo: 8,
          outcome: 'failed-authorization',
        },
        { template: 'orders-errors', daysAgo: 7, outcome: 'refused-by-alarm' },
        { template: 'orders-delay', daysAgo: 6, outcome: 'cancelled' },
        {
          template: 'orders-errors',
          daysAgo: 2,
          outcome: 'preview',
          tags: { 'started-by': 'ana' },
        },
        {
          template: 'orders-delay',
          daysAgo: 1,
          hoursAgo: 3,
          outcome: 'completed',
          tags: { 'started-by': 'ana' },
        },
      ],
    },
    {
      accountId: '444455556666',
      region: 'eu-west-1',
      resources: sampleResources('444455556666', 'eu-west-1'),
    },
  ],
};
