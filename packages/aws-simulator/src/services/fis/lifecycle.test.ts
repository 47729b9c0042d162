import { StartExperimentCommand } from '@aws-sdk/client-fis';
import type { CreateExperimentTemplateCommandInput } from '@aws-sdk/client-fis';
import { driveFis, statuses } from '../../__testUtils__/driveFis';
import { quietWorld } from '../../__testUtils__/quietWorld';
import { START, startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import {
  ACCOUNT,
  ALARM_ARN,
  wait,
  waiting,
} from '../../__testUtils__/templates';

let test: Test;
beforeEach(async () => {
  test = await startTest({ world: quietWorld() });
});
afterEach(() => test.stop());

const get = (id: string) => driveFis(test).get(id);

async function start(input: CreateExperimentTemplateCommandInput) {
  return { id: await driveFis(test).start(input) };
}

const actionsInRow = { first: wait('PT1M'), second: wait('PT2M', 'first') };

describe('an experiment', () => {
  it('answers as initiating when it is started', async () => {
    const experimentTemplateId = await driveFis(test).create(waiting());
    const { experiment } = await test.fis.send(
      new StartExperimentCommand({ experimentTemplateId, tags: { by: 'ana' } }),
    );
    expect(experiment).toMatchObject({
      id: expect.stringMatching(/^EXP[0-9A-Za-z]{15}$/),
      experimentTemplateId,
      state: { status: 'initiating', reason: 'Experiment is initiating.' },
      actions: {
        wait: { state: { status: 'pending', reason: 'Initial state' } },
      },
      creationTime: START,
      startTime: new Date(START.getTime() + 300),
      tags: { by: 'ana' },
    });
    expect(experiment?.endTime).toBeUndefined();
  });

  it('runs its actions one after the other and completes', async () => {
    const { id } = await start(waiting({ actions: actionsInRow }));
    test.clock.advance(4);
    expect(statuses(await get(id))).toEqual({
      experiment: 'running',
      first: 'running',
      second: 'pending',
    });
    test.clock.advance(60);
    expect(statuses(await get(id))).toEqual({
      experiment: 'running',
      first: 'completed',
      second: 'running',
    });
    test.clock.advance(3600);
    const done = await get(id);
    expect(done.state).toEqual({
      status: 'completed',
      reason: 'Experiment completed.',
    });
    const { first, second } = done.actions ?? {};
    const length = (action: typeof first) =>
      Number(action?.endTime) - Number(action?.startTime);
    expect([length(first), length(second)]).toEqual([60_000, 120_000]);
    expect(Number(second?.startTime)).toBeGreaterThanOrEqual(
      Number(first?.endTime),
    );
    expect(done.endTime).toEqual(second?.endTime);
  });

  it.each([
    ['OK', 'completed'],
    ['ALARM,INSUFFICIENT_DATA', 'failed'],
  ])('asserts that an alarm is in %s', async (alarmStates, status) => {
    const actionId = 'aws:cloudwatch:assert-alarm-state';
    const parameters = { alarmArns: ALARM_ARN, alarmStates };
    const actions = { check: { actionId, parameters } };
    const { id } = await start(waiting({ actions }));
    test.clock.advance(10);
    expect(statuses(await get(id))).toEqual({
      experiment: status,
      check: status,
    });
  });

  it('runs an automation for the duration that its document was given', async () => {
    const automation = (documentParameters: object) => ({
      actionId: 'aws:ssm:start-automation-execution',
      parameters: {
        documentArn: `arn:aws:ssm:us-east-1:${ACCOUNT}:document/Any`,
        documentParameters: JSON.stringify(documentParameters),
        maxDuration: 'PT30M',
      },
    });
    const { id } = await start(
      waiting({
        actions: {
          five: automation({ duration: 'PT5M' }),
          unknown: automation({ Speed: '1' }),
          capped: automation({ ExperimentDuration: ['PT2H'] }),
        },
      }),
    );
    test.clock.advance(2 * 3600);
    const done = await get(id);
    const minutes = Object.entries(done.actions ?? {}).map(([name, action]) => [
      name,
      (Number(action.endTime) - Number(action.startTime)) / 60_000,
    ]);
    expect(Object.fromEntries(minutes)).toEqual({
      five: 5,
      unknown: 1,
      capped: 30,
    });
    expect(done.state?.status).toBe('completed');
  });

  it('restarts instances before it completes', async () => {
    const { id } = await start(
      waiting({
        targets: {
          nodes: {
            resourceType: 'aws:ec2:instance',
            resourceTags: { 'FIS-Ready': 'True' },
            selectionMode: 'COUNT(1)',
          },
        },
        actions: {
          stop: {
            actionId: 'aws:ec2:stop-instances',
            parameters: { startInstancesAfterDuration: 'PT2M' },
            targets: { Instances: 'nodes' },
          },
        },
      }),
    );
    test.clock.advance(125);
    expect((await get(id)).state?.status).toBe('running');
    test.clock.advance(20);
    expect((await get(id)).state?.status).toBe('completed');
  });

  it('takes longer to begin with a new log destination', async () => {
    const logConfiguration = {
      logSchemaVersion: 2,
      s3Configuration: { bucketName: 'fis-logs' },
    };
    const first = await start(waiting({ logConfiguration }));
    test.clock.advance(10);
    expect((await get(first.id)).state?.status).toBe('initiating');
    test.clock.advance(10);
    expect((await get(first.id)).state?.status).toBe('running');
    const second = await start(waiting({ logConfiguration }));
    test.clock.advance(4);
    expect((await get(second.id)).state?.status).toBe('running');
  });

  it('is forgotten 120 days after it ended', async () => {
    const { id } = await start(waiting());
    test.clock.advance(119 * 24 * 3600);
    expect((await get(id)).state?.status).toBe('completed');
    test.clock.advance(2 * 24 * 3600);
    await expect(get(id)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});
