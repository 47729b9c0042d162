import {
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  GetExperimentCommand,
  ListExperimentsCommand,
  ListExperimentTemplatesCommand,
  StartExperimentCommand,
} from '@aws-sdk/client-fis';
import { START, startTest } from '../__testUtils__/startTest';
import type { Test } from '../__testUtils__/startTest';
import { loadWorld } from './loadWorld';
import type { World } from './World';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const ERRORS = 'arn:aws:cloudwatch:us-east-1:111122223333:alarm:orders-api-5xx';

/** The world with another stop alarm on all of its templates. */
function stoppedBy(world: World, alarm: string): World {
  const stopConditions = [{ source: 'aws:cloudwatch:alarm', value: alarm }];
  return {
    ...world,
    cells: world.cells.map(cell => ({
      ...cell,
      templates: cell.templates?.map(template => ({
        ...template,
        definition: { ...template.definition, stopConditions },
      })),
    })),
  };
}

let world: World;
let test: Test;
beforeAll(async () => {
  world = await loadWorld('multi-region-api');
});
afterEach(() => test.stop());

async function startOutage() {
  const { experimentTemplates = [] } = await test.fis.send(
    new ListExperimentTemplatesCommand({}),
  );
  const template = experimentTemplates.find(({ description }) =>
    description?.startsWith('All calls'),
  );
  const { experiment } = await test.fis.send(
    new StartExperimentCommand({ experimentTemplateId: template?.id }),
  );
  return async () => {
    const command = new GetExperimentCommand({ id: experiment?.id });
    return (await test.fis.send(command)).experiment;
  };
}

async function states() {
  const { MetricAlarms = [] } = await test.cloudWatch.send(
    new DescribeAlarmsCommand({}),
  );
  return Object.fromEntries(
    MetricAlarms.map(({ AlarmName, StateValue }) => [AlarmName, StateValue]),
  );
}

async function changes(AlarmName: string) {
  const { AlarmHistoryItems = [] } = await test.cloudWatch.send(
    new DescribeAlarmHistoryCommand({
      AlarmName,
      HistoryItemType: 'StateUpdate',
      ScanBy: 'TimestampAscending',
    }),
  );
  return AlarmHistoryItems.map(({ Timestamp, HistorySummary }) => ({
    daysAgo: Math.round(
      (START.getTime() - (Timestamp?.getTime() ?? NaN)) / DAY_MS,
    ),
    change: HistorySummary?.replace('Alarm updated from ', ''),
  }));
}

it('lets alarms follow what a fault does, and the repair of a mistake', async () => {
  test = await startTest({ world });
  await fetch(`${test.simulator.url}/_simulator/world/switches`, {
    method: 'PUT',
    body: JSON.stringify({ 'us-health-check-watches-us': true }),
  });
  await startOutage();
  const calm = {
    'orders-api-5xx': 'OK',
    'orders-api-outage': 'OK',
    'orders-api-us-unhealthy': 'OK',
  };
  expect(await states()).toEqual(calm);
  test.clock.advance(4 * 60);
  expect(await states()).toEqual({
    ...calm,
    'orders-api-5xx': 'ALARM',
    'orders-api-us-unhealthy': 'ALARM',
  });
  test.clock.advance(5 * 60);
  expect(await states()).toEqual({
    ...calm,
    'orders-api-us-unhealthy': 'ALARM',
  });
  test.clock.advance(11 * 60);
  expect(await states()).toEqual(calm);
});

it('stops an experiment whose stop alarm sees its effect', async () => {
  test = await startTest({ world: stoppedBy(world, ERRORS) });
  const read = await startOutage();
  test.clock.advance(8 * 60);
  expect((await read())?.state).toMatchObject({
    status: 'stopped',
    reason: 'Experiment halted by stop condition.',
  });
});

it('ends past runs as their metrics had it', async () => {
  const outcomes = async () => {
    const { experiments = [] } = await test.fis.send(
      new ListExperimentsCommand({ maxResults: 100 }),
    );
    return experiments.map(({ state }) => state?.status).sort();
  };
  test = await startTest({ world });
  expect(await outcomes()).toEqual(Array(8).fill('completed'));
  await test.stop();
  test = await startTest({ world: stoppedBy(world, ERRORS) });
  // Delays make no errors and a preview does nothing.
  expect(await outcomes()).toEqual([
    ...Array(4).fill('completed'),
    ...Array(4).fill('stopped'),
  ]);
});

it('has the past of an alarm, as far back as CloudWatch keeps it', async () => {
  test = await startTest({ world });
  expect(await changes('orders-api-5xx')).toEqual([
    { daysAgo: 24, change: 'OK to ALARM' },
    { daysAgo: 24, change: 'ALARM to OK' },
    { daysAgo: 3, change: 'OK to ALARM' },
    { daysAgo: 3, change: 'ALARM to OK' },
  ]);
  // The health check asks the wrong endpoint.
  expect(await changes('orders-api-us-unhealthy')).toEqual([]);
});
