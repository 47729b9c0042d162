import { boolean, list, map, oneOf, string, structure } from '../server/shapes';
import type { Shape } from '../server/shapes';
import {
  actions,
  createLogConfiguration,
  createOptions,
  description,
  reportConfiguration,
  roleArn,
  stopConditions,
  tags,
  targets,
} from '../services/fis/validation/templateShapes';
import { anything, modelPart, number } from './looseShapes';
import type { World } from './World';

const text = string({ min: 1 });
const seconds = number({ min: 0 });
const alarmState = oneOf('OK', 'ALARM', 'INSUFFICIENT_DATA');

const role = structure(
  { arn: text },
  {
    assumableByFis: boolean(),
    deniedActionIds: list(text),
    externalId: text,
  },
);

const dashboard = structure({ name: text, body: map(anything) }, {});

const account = structure(
  { id: string({ pattern: /^\d{12}$/, min: 12 }), name: text },
  { roles: list(role), dashboards: list(dashboard) },
);

const resource = structure(
  { arn: text, type: text },
  { tags: map(string()), attributes: map(anything) },
);

const metric = structure(
  {
    namespace: text,
    metricName: text,
    statistic: text,
    period: number({ min: 1 }),
    threshold: number({}),
    comparisonOperator: text,
    evaluationPeriods: number({ min: 1 }),
  },
  {
    dimensions: map(string()),
    unit: text,
    datapointsToAlarm: number({ min: 1 }),
    treatMissingData: oneOf('breaching', 'notBreaching', 'ignore', 'missing'),
  },
);

const reaction = structure(
  {
    afterSeconds: seconds,
    recoversAfterSeconds: seconds,
    state: oneOf('ALARM', 'INSUFFICIENT_DATA'),
  },
  { actionId: text, templateTags: map(string()) },
);

const alarm = structure(
  { name: text },
  {
    description: string(),
    state: alarmState,
    metric,
    rule: text,
    tags: map(string()),
    schedule: list(
      structure({ atSeconds: seconds, state: alarmState }, { reason: text }),
    ),
    reactsTo: list(reaction),
  },
);

const definition = structure(
  { description, actions, stopConditions, roleArn },
  {
    targets,
    tags,
    logConfiguration: createLogConfiguration,
    experimentOptions: createOptions,
    experimentReportConfiguration: reportConfiguration,
  },
);

const template = structure(
  { key: text, definition },
  {
    id: string({ pattern: /^EXT[0-9A-Za-z]{14}$/ }),
    createdDaysAgo: number({ min: 0 }),
  },
);

const run = structure(
  {
    template: text,
    outcome: oneOf(
      'simulated',
      'completed',
      'stopped-by-alarm',
      'stopped-by-person',
      'failed-no-targets',
      'failed-authorization',
      'failed-action',
      'refused-by-alarm',
      'cancelled',
      'preview',
    ),
  },
  {
    daysAgo: number({ min: 0 }),
    hoursAgo: number({ min: 0 }),
    tags,
    endedAfterSeconds: seconds,
    failedAction: text,
  },
);

const actionFailure = structure(
  { actionId: text, reason: text },
  { resourceArn: text, afterSeconds: seconds, code: text },
);

const cell = structure(
  {
    accountId: string({ pattern: /^\d{12}$/, min: 12 }),
    region: string({ pattern: /^[a-z]{2}(-[a-z]+)+-\d$/, min: 9 }),
  },
  {
    resources: list(resource),
    alarms: list(alarm),
    templates: list(template),
    history: list(run),
    actionFailures: list(actionFailure),
  },
);

/** The form of a world; what its parts say about each other comes later. */
export const worldShape: Shape<World> = structure(
  { name: text, accounts: list(account), cells: list(cell) },
  { description: string(), model: modelPart },
);
