import { InputError } from '@backstage/errors';
import { AwsError } from '../server/AwsError';
import { Violations } from '../server/shapes';
import { resourceTypes } from '../services/fis/catalogue';
import { validateTemplate } from '../services/fis/validation/validateTemplate';
import { checkBody } from '../services/cloudwatch/dashboards/checkBody';
import type {
  World,
  WorldAccount,
  WorldCell,
  WorldRun,
  WorldTemplate,
} from './World';
import { worldShape } from './worldShape';

function repeated(values: string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}

function* runProblems(
  run: WorldRun,
  { templates = [] }: WorldCell,
): Generator<string> {
  const template = templates.find(({ key }) => key === run.template);
  if (!template) {
    yield `the history names the unknown template ${run.template}`;
    return;
  }
  const { actions, stopConditions } = template.definition;
  if (run.failedAction !== undefined && !actions[run.failedAction]) {
    yield `a run of ${run.template} fails in the unknown action ${run.failedAction}`;
  }
  const needsAlarm = ['stopped-by-alarm', 'refused-by-alarm'];
  if (
    needsAlarm.includes(run.outcome) &&
    stopConditions.every(({ value }) => value === undefined)
  ) {
    yield `a run of ${run.template} is ${run.outcome}, but the template has no alarm as stop condition`;
  }
}

function* templateProblems({
  key,
  definition,
}: WorldTemplate): Generator<string> {
  try {
    validateTemplate(definition);
  } catch (error) {
    if (!(error instanceof AwsError)) {
      throw error;
    }
    yield `template ${key}: ${error.message}`;
  }
}

function* cellProblems(cell: WorldCell, world: World): Generator<string> {
  const { resources = [], alarms = [], templates = [], history = [] } = cell;
  if (!world.accounts.some(({ id }) => id === cell.accountId)) {
    yield `account ${cell.accountId} is not among the accounts`;
  }
  for (const { arn, type } of resources) {
    if (!arn.startsWith('arn:')) {
      yield `${arn} is not an ARN`;
    }
    if (!resourceTypes.has(type)) {
      yield `${arn} has the unknown resource type ${type}`;
    }
  }
  for (const { name, metric, rule } of alarms) {
    if ((metric === undefined) === (rule === undefined)) {
      yield `alarm ${name} must have either a metric or a rule`;
    }
  }
  const names = [
    ...resources.map(({ arn }) => arn),
    ...alarms.map(({ name }) => `alarm ${name}`),
    ...templates.map(({ key }) => `template ${key}`),
    ...templates.flatMap(({ id }) => id ?? []),
  ];
  const twice = repeated(names);
  if (twice !== undefined) {
    yield `${twice} exists twice`;
  }
  for (const template of templates) {
    yield* templateProblems(template);
  }
  for (const run of history) {
    yield* runProblems(run, cell);
  }
}

function* accountProblems({ id, dashboards = [] }: WorldAccount) {
  for (const { name, body } of dashboards) {
    const { isUsable, messages } = checkBody(JSON.stringify(body));
    if (!isUsable) {
      const [message] = messages;
      yield `account ${id}: dashboard ${name}: ${message?.Message}`;
    }
  }
}

function readWorld(world: unknown): World {
  const violations = new Violations();
  try {
    const read = worldShape.read(world, '', violations);
    const problem = violations.summary();
    if (problem) {
      throw new InputError(`The world is not valid: ${problem}`);
    }
    return read;
  } catch (error) {
    throw error instanceof AwsError
      ? new InputError(`The world is not valid: ${error.message}`)
      : error;
  }
}

/**
 * Checks a world, for instance one that was read from a JSON file.
 *
 * @throws InputError that names every contradiction.
 *
 * @public
 */
export function validateWorld(world: unknown): World {
  const read = readWorld(world);
  const cells = read.cells.map(cell => `${cell.accountId} ${cell.region}`);
  const problems = [
    ...read.accounts.flatMap(account => [...accountProblems(account)]),
    ...read.cells.flatMap((cell, index) =>
      [...cellProblems(cell, read)].map(each => `${cells[index]}: ${each}`),
    ),
  ];
  const twice = repeated(cells);
  if (twice !== undefined) {
    problems.push(`the cell ${twice} exists twice`);
  }
  if (problems.length > 0) {
    throw new InputError(
      `The world ${read.name} is not valid: ${problems.join('; ')}.`,
    );
  }
  return read;
}
