import type { World, WorldCell, WorldResource } from '../World';
import type { WorldAlarm } from '../WorldAlarm';
import { shopFaults } from './faults';
import { shopPlan } from './plan';
import { shopModel } from './shopModel';
import {
  PRODUCTION,
  ShopExperiment,
  ShopService,
  STAGING,
} from './ShopService';

const REGIONS = ['us-east-1', 'eu-west-1'];

/** A stop alarm that fires does so soon after the fault began. */
const FIRES_AFTER_SECONDS = 25;

function environmentOf(accountId: string): string {
  return accountId === PRODUCTION ? 'prod' : 'staging';
}

function alarmName(service: ShopService, experiment: ShopExperiment): string {
  return `${service.name}-${experiment.fault}-impact`;
}

function resourceArn(
  { name, accountId, region }: ShopService,
  type: string,
  index: number,
): string {
  if (type === 'aws:lambda:function') {
    return `arn:aws:lambda:${region}:${accountId}:function:${name}-${index}`;
  }
  if (type === 'aws:rds:cluster') {
    return `arn:aws:rds:${region}:${accountId}:cluster:${name}-${index}`;
  }
  return `arn:aws:ecs:${region}:${accountId}:task/shop/${name}-${index}`;
}

function resources(service: ShopService): WorldResource[] {
  const found = service.experiments.filter(({ lost }) => !lost);
  const types = new Set(
    found.flatMap(({ fault }) => shopFaults[fault].resourceTypes),
  );
  return [...types].flatMap(type =>
    [1, 2, 3, 4].map(index => ({
      arn: resourceArn(service, type, index),
      type,
      tags: {
        service: service.name,
        environment: environmentOf(service.accountId),
      },
      attributes: {
        AvailabilityZone: `${service.region}${index % 2 ? 'a' : 'b'}`,
      },
    })),
  );
}

function alarms(service: ShopService): WorldAlarm[] {
  return service.experiments.flatMap(experiment => {
    if (!experiment.alarm) return [];
    const { actionId } = shopFaults[experiment.fault];
    return [
      {
        name: alarmName(service, experiment),
        description: `Users of ${service.name} notice the fault`,
        metric: {
          namespace: 'Shop',
          metricName: 'FailedRequests',
          dimensions: { Service: service.name },
          statistic: 'Sum',
          period: 60,
          threshold: 5,
          comparisonOperator: 'GreaterThanThreshold',
          evaluationPeriods: 1,
          treatMissingData: 'notBreaching' as const,
        },
        tags: { service: service.name },
        ...(experiment.alarm === 'fires' && {
          reactsTo: [
            {
              actionId,
              templateTags: { service: service.name },
              afterSeconds: FIRES_AFTER_SECONDS,
              state: 'ALARM' as const,
              recoversAfterSeconds: 20,
            },
          ],
        }),
      },
    ];
  });
}

function template(service: ShopService, experiment: ShopExperiment) {
  const { name, accountId, region } = service;
  const environment = environmentOf(accountId);
  const fault = shopFaults[experiment.fault];
  const targetTag = experiment.lost ? `${name}-retired` : name;
  return {
    key: `${name}-${experiment.fault}`,
    definition: {
      description: fault.describe(name),
      ...fault.define(targetTag, environment, region),
      stopConditions: experiment.alarm
        ? [
            {
              source: 'aws:cloudwatch:alarm',
              value: `arn:aws:cloudwatch:${region}:${accountId}:alarm:${alarmName(
                service,
                experiment,
              )}`,
            },
          ]
        : [{ source: 'none' }],
      roleArn: `arn:aws:iam::${accountId}:role/fis-experiments`,
      tags: { Name: fault.describe(name), service: name, environment },
    },
  };
}

function history(service: ShopService) {
  return service.experiments.flatMap((experiment, index) =>
    experiment.runs.map(([daysAgo, outcome]) => ({
      template: `${service.name}-${experiment.fault}`,
      daysAgo,
      // So that no two runs of a service are at the same time.
      hoursAgo: index * 2,
      outcome,
      tags: { 'started-by': 'release-pipeline' },
    })),
  );
}

function cell(accountId: string, region: string): WorldCell {
  const services = shopPlan.filter(
    service => service.accountId === accountId && service.region === region,
  );
  return {
    accountId,
    region,
    resources: services.flatMap(resources),
    alarms: services.flatMap(alarms),
    templates: services.flatMap(service =>
      service.experiments.map(experiment => template(service, experiment)),
    ),
    history: services.flatMap(history),
  };
}

/**
 * The shop of the demo portal: two accounts in two regions, services from well
 * tested to never tested, and experiments that take a minute.
 *
 * @public
 */
export const shopWorld: World = {
  name: 'shop',
  accounts: [
    { id: PRODUCTION, name: 'Shop production' },
    { id: STAGING, name: 'Shop staging' },
  ],
  cells: [PRODUCTION, STAGING].flatMap(accountId =>
    REGIONS.map(region => cell(accountId, region)),
  ),
  model: shopModel(shopPlan, resources),
};
