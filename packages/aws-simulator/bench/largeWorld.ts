import type { Component } from '../src/world/model';
import type { World, WorldTemplate } from '../src/worlds/World';
import type { WorldAlarm } from '../src/worlds/WorldAlarm';

const ACCOUNT = '111122223333';
const REGION = 'us-east-1';
const DAYS = 90;
const DAYS_BETWEEN_RUNS = 7;
/** Services that call each other. */
const PER_SYSTEM = 8;

const nameOf = (index: number) => `service-${index}`;

function functionArn(name: string): string {
  return `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;
}

/** Each calls a table and, unless it is the first of its system, a neighbour. */
function components(index: number): Component[] {
  const name = nameOf(index);
  const common = { accountId: ACCOUNT, region: REGION };
  const neighbour =
    index % PER_SYSTEM === 0
      ? []
      : [{ on: nameOf(index - 1), resilience: { timeoutMs: 2000 } }];
  return [
    {
      ...common,
      id: name,
      kind: 'lambda',
      name,
      units: [{ arn: functionArn(name) }],
      traffic: { requestsPerMinute: 120, daily: 0.4, weekly: 0.2 },
      latency: { p50Ms: 60, p99Ms: 300 },
      dependsOn: [{ on: `${name}-table`, callsPerRequest: 2 }, ...neighbour],
    },
    {
      ...common,
      id: `${name}-table`,
      kind: 'dynamodb',
      name: `${name}-table`,
      units: [{ arn: `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${name}` }],
      latency: { p50Ms: 4, p99Ms: 15 },
    },
  ];
}

function alarms(name: string): WorldAlarm[] {
  const alarm = (
    metricName: string,
    statistic: string,
    threshold: number,
  ): WorldAlarm => ({
    name: `${name}-${metricName}`,
    metric: {
      namespace: 'AWS/Lambda',
      metricName,
      dimensions: { FunctionName: name },
      statistic,
      period: 60,
      threshold,
      comparisonOperator: 'GreaterThanThreshold',
      evaluationPeriods: 2,
      treatMissingData: 'notBreaching',
    },
  });
  return [alarm('Errors', 'Sum', 30), alarm('Duration', 'p95', 1500)];
}

function template(name: string, isSlow: boolean): WorldTemplate {
  return {
    key: name,
    definition: {
      description: `${name} ${isSlow ? 'is slow' : 'fails'} for five minutes`,
      targets: {
        Functions: {
          resourceType: 'aws:lambda:function',
          resourceArns: [functionArn(name)],
          selectionMode: 'ALL',
        },
      },
      actions: {
        fault: {
          actionId: isSlow
            ? 'aws:lambda:invocation-add-delay'
            : 'aws:lambda:invocation-error',
          parameters: {
            duration: 'PT5M',
            invocationPercentage: '40',
            ...(!isSlow && { preventExecution: 'true' }),
          },
          targets: { Functions: 'Functions' },
        },
      },
      stopConditions: [
        {
          source: 'aws:cloudwatch:alarm',
          value: `arn:aws:cloudwatch:${REGION}:${ACCOUNT}:alarm:${name}-Errors`,
        },
      ],
      roleArn: `arn:aws:iam::${ACCOUNT}:role/fis`,
      tags: { service: name },
    },
  };
}

/**
 * A world of so many services in systems of eight, with two alarms each and a
 * run of each every week for 90 days, whose ends follow from the metrics.
 */
export function largeWorld(services: number): World {
  const indexes = [...Array(services).keys()];
  return {
    name: 'large',
    accounts: [{ id: ACCOUNT, name: 'Large' }],
    cells: [
      {
        accountId: ACCOUNT,
        region: REGION,
        resources: indexes.map(index => ({
          arn: functionArn(nameOf(index)),
          type: 'aws:lambda:function',
          tags: { service: nameOf(index) },
        })),
        alarms: indexes.flatMap(index => alarms(nameOf(index))),
        templates: indexes.map(index =>
          template(nameOf(index), index % 2 === 0),
        ),
        history: indexes.flatMap(index =>
          Array.from(
            { length: Math.floor(DAYS / DAYS_BETWEEN_RUNS) },
            (_, run) => ({
              template: nameOf(index),
              daysAgo: 1 + run * DAYS_BETWEEN_RUNS,
              hoursAgo: index / 10,
              outcome: 'simulated' as const,
            }),
          ),
        ),
      },
    ],
    model: { components: indexes.flatMap(components) },
  };
}
