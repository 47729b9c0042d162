import {
  GetMetricStatisticsCommand,
  ListMetricsCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  DeleteExperimentTemplateCommand,
  StopExperimentCommand,
} from '@aws-sdk/client-fis';
import { driveFis } from '../../__testUtils__/driveFis';
import { START, startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import { wait, waiting } from '../../__testUtils__/templates';

let test: Test;
beforeEach(async () => {
  test = await startTest();
});
afterEach(() => test.stop());

async function counts(Resource: string, minutes: number) {
  const { Datapoints = [] } = await test.cloudWatch.send(
    new GetMetricStatisticsCommand({
      Namespace: 'AWS/Usage',
      MetricName: 'ResourceCount',
      Dimensions: [
        { Name: 'Service', Value: 'FIS' },
        { Name: 'Type', Value: 'Resource' },
        { Name: 'Resource', Value: Resource },
        { Name: 'Class', Value: 'None' },
      ],
      StartTime: START,
      EndTime: new Date(START.getTime() + minutes * 60_000),
      Period: 60,
      Statistics: ['Maximum'],
    }),
  );
  return Datapoints.map(({ Maximum }) => Maximum);
}

it('counts what exists and what runs, minute by minute', async () => {
  const { create, start } = driveFis(test);
  const tenMinutes = waiting({ actions: { first: wait('PT10M') } });
  const first = await start(tenMinutes);
  test.clock.advance(60);
  const spare = await create(tenMinutes);
  await start(tenMinutes);
  test.clock.advance(60);
  await test.fis.send(new StopExperimentCommand({ id: first }));
  test.clock.advance(60);
  await test.fis.send(new DeleteExperimentTemplateCommand({ id: spare }));
  test.clock.advance(120);
  expect(await counts('ActiveExperiments', 5)).toEqual([1, 2, 2, 1, 1]);
  expect(await counts('ExperimentTemplates', 5)).toEqual([1, 3, 3, 2, 2]);
});

it('is a metric once there is something to count', async () => {
  const list = async () => {
    const { Metrics = [] } = await test.cloudWatch.send(
      new ListMetricsCommand({ Namespace: 'AWS/Usage' }),
    );
    return Metrics.map(
      ({ Dimensions }) =>
        Dimensions?.find(({ Name }) => Name === 'Resource')?.Value,
    );
  };
  expect(await list()).toEqual([]);
  await driveFis(test).create(waiting());
  expect(await list()).toEqual(['ExperimentTemplates']);
});
