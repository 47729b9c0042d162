import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  GetResourcesCommand,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import {
  cloudWatchModel,
  stsModel,
  taggingModel,
  Witness,
} from '../__testUtils__/conformance';
import { START, startTest } from '../__testUtils__/startTest';
import type { Test } from '../__testUtils__/startTest';
import { ACCOUNT, ALARM } from '../__testUtils__/templates';
import { sampleWorld } from '../worlds';

let test: Test;
let witness: Witness;
beforeEach(async () => {
  test = await startTest({ world: sampleWorld });
  witness = await Witness.of(
    test.simulator.url,
    cloudWatchModel,
    stsModel,
    taggingModel,
  );
});
afterEach(async () => {
  await witness.stop();
  await test.stop();
});

const settings = () => ({ ...test.client(), endpoint: witness.url });

it('answers for CloudWatch as the model has it', async () => {
  const client = new CloudWatchClient(settings());
  const AlarmTypes = ['CompositeAlarm', 'MetricAlarm'] as const;
  await client.send(new DescribeAlarmsCommand({ AlarmTypes: [...AlarmTypes] }));
  await client.send(
    new SetAlarmStateCommand({
      AlarmName: ALARM,
      StateValue: 'ALARM',
      StateReason: 'Test',
    }),
  );
  const metric = {
    Metric: { Namespace: 'AWS/Lambda', MetricName: 'Errors' },
    Period: 60,
    Stat: 'Sum',
  };
  await client.send(
    new GetMetricDataCommand({
      StartTime: new Date(START.getTime() - 600_000),
      EndTime: START,
      MetricDataQueries: [{ Id: 'errors', MetricStat: metric }],
    }),
  );
  await expect(
    client.send(
      new SetAlarmStateCommand({
        AlarmName: 'nobody',
        StateValue: 'OK',
        StateReason: 'Test',
      }),
    ),
  ).rejects.toMatchObject({ name: 'ResourceNotFound' });
  client.destroy();
  expect(witness.problems).toEqual([]);
  expect(witness.succeeded(cloudWatchModel)).toEqual([
    'DescribeAlarms',
    'GetMetricData',
    'SetAlarmState',
  ]);
});

it('answers for the tagging API as the model has it', async () => {
  const client = new ResourceGroupsTaggingAPIClient(settings());
  await client.send(new GetResourcesCommand({ ResourcesPerPage: 2 }));
  await expect(
    client.send(new GetResourcesCommand({ ResourcesPerPage: 101 })),
  ).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
  client.destroy();
  expect(witness.problems).toEqual([]);
  expect(witness.succeeded(taggingModel)).toEqual(['GetResources']);
});

it('answers for STS as the model has it', async () => {
  const client = new STSClient(settings());
  const RoleSessionName = 'test';
  await client.send(new GetCallerIdentityCommand({}));
  await client.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${ACCOUNT}:role/reader`,
      RoleSessionName,
    }),
  );
  await expect(
    client.send(
      new AssumeRoleCommand({ RoleArn: 'reader'.repeat(5), RoleSessionName }),
    ),
  ).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
  client.destroy();
  expect(witness.problems).toEqual([]);
  expect(witness.succeeded(stsModel)).toEqual([
    'AssumeRole',
    'GetCallerIdentity',
  ]);
});
