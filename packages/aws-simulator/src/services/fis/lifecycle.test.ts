import { SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import {
  CreateExperimentTemplateCommand,
  DeleteExperimentTemplateCommand,
  GetExperimentCommand,
  StartExperimentCommand,
  StopExperimentCommand,
  UpdateExperimentTemplateCommand,
} from '@aws-sdk/client-fis';
import type {
  CreateExperimentTemplateCommandInput,
  Experiment,
} from '@aws-sdk/client-fis';
import { START, startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import {
  ACCOUNT,
  ALARM,
  ALARM_ARN,
  failingFunctions,
  wait,
  waiting,
} from '../../__testUtils__/templates';
import { sampleWorld } from '../../worlds';
import type { World } from '../../worlds';

const deniedRole = `arn:aws:iam::${ACCOUNT}:role/denied`;
const strangerRole = `arn:aws:iam::${ACCOUNT}:role/stranger`;

const world: World = {
  ...sampleWorld,
  accounts: [
    {
      id: ACCOUNT,
      name: 'Test',
      roles: [
        { arn: deniedRole, deniedActionIds: ['aws:lambda:invocation-error'] },
        { arn: strangerRole, assumableByFis: false },
      ],
    },
    { id: '444455556666', name: 'Other' },
  ],
  cells: sampleWorld.cells.map(cell => ({
    ...cell,
    history: [],
    alarms: cell.alarms?.map(alarm => ({ ...alarm, reactsTo: [] })),
    actionFailures: [
      {
        actionId: 'aws:lambda:invocation-add-delay',
        afterSeconds: 30,
        reason: 'The function has no configuration location.',
      },
    ],
  })),
};

const guarded = {
  stopConditions: [{ source: 'aws:cloudwatch:alarm', value: ALARM_ARN }],
};

let test: Test;
beforeEach(async () => {
  test = await startTest({ world });
});
afterEach(() => test.stop());

async function create(input: CreateExperimentTemplateCommandInput) {
  const { experimentTemplate } = await test.fis.send(
    new CreateExperimentTemplateCommand(input),
  );
  return experimentTemplate?.id ?? '';
}

async function start(input: CreateExperimentTemplateCommandInput) {
  const experimentTemplateId = await create(input);
  const { experiment } = await test.fis.send(
    new StartExperimentCommand({ experimentTemplateId }),
  );
  return { templateId: experimentTemplateId, id: experiment?.id ?? '' };
}

async function get(id: string): Promise<Experiment> {
  const { experiment } = await test.fis.send(new GetExperimentCommand({ id }));
  return experiment ?? {};
}

async function setAlarm(StateValue: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA') {
  await test.cloudWatch.send(
    new SetAlarmStateCommand({
      AlarmName: ALARM,
      StateValue,
      StateReason: 'Test',
    }),
  );
}

function statuses({ state, actions }: Experiment) {
  const byAction = Object.entries(actions ?? {}).map(([name, action]) => [
    name,
    action.state?.status,
  ]);
  return { experiment: state?.status, ...Object.fromEntries(byAction) };
}

const actionsInRow = { first: wait('PT1M'), second: wait('PT2M', 'first') };

describe('an experiment', () => {
  it('answers as initiating when it is started', async () => {
    const experimentTemplateId = await create(waiting());
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

  describe('that is stopped by a person', () => {
    it.each([
      ['while it initiates', 1, 'cancelled', 'cancelled'],
      ['while it runs', 10, 'stopped', 'cancelled'],
      ['in its second action', 70, 'completed', 'stopped'],
    ])('%s, stops', async (_when, seconds, first, second) => {
      const { id } = await start(waiting({ actions: actionsInRow }));
      test.clock.advance(seconds);
      const { experiment } = await test.fis.send(
        new StopExperimentCommand({ id }),
      );
      expect(experiment?.state).toEqual({
        status: 'stopping',
        reason: 'Stopping Experiment.',
      });
      test.clock.advance(30);
      const stopped = await get(id);
      expect(statuses(stopped)).toEqual({
        experiment: 'stopped',
        first,
        second,
      });
      expect(stopped.endTime).toBeDefined();
    });

    it('winds up its actions first', async () => {
      const { id } = await start(failingFunctions());
      test.clock.advance(30);
      await test.fis.send(new StopExperimentCommand({ id }));
      const again = await test.fis.send(new StopExperimentCommand({ id }));
      expect(again.experiment?.state?.status).toBe('stopping');
      test.clock.advance(2);
      expect(statuses(await get(id))).toEqual({
        experiment: 'stopping',
        fail: 'stopping',
      });
      test.clock.advance(2);
      expect(statuses(await get(id))).toEqual({
        experiment: 'stopped',
        fail: 'stopped',
      });
    });

    it('cannot be stopped once it has ended', async () => {
      const { id } = await start(waiting());
      test.clock.advance(3600);
      await expect(
        test.fis.send(new StopExperimentCommand({ id })),
      ).rejects.toMatchObject({ name: 'ValidationException' });
    });
  });

  describe('with an alarm as stop condition', () => {
    it('is halted one or two seconds after the alarm fires', async () => {
      const { id } = await start(failingFunctions(guarded));
      test.clock.advance(60);
      await setAlarm('ALARM');
      test.clock.advance(0.9);
      expect((await get(id)).state?.status).toBe('running');
      test.clock.advance(1.2);
      expect((await get(id)).state).toEqual({
        status: 'stopping',
        reason: 'Experiment halted by stop condition.',
      });
      test.clock.advance(5);
      const stopped = await get(id);
      expect(stopped.state).toEqual({
        status: 'stopped',
        reason: 'Experiment halted by stop condition.',
      });
      expect(stopped.actions?.fail?.state?.status).toBe('stopped');
    });

    it('does not start while the alarm is in ALARM', async () => {
      await setAlarm('ALARM');
      const { id } = await start(failingFunctions(guarded));
      test.clock.advance(10);
      const failed = await get(id);
      expect(failed.state).toMatchObject({
        status: 'failed',
        reason: expect.stringContaining(`${ALARM} is in ALARM state`),
        error: { code: 'ConfigurationFailure', location: 'stopConditions' },
      });
      expect(statuses(failed).fail).toBe('cancelled');
    });

    it('starts while there is not enough data', async () => {
      await setAlarm('INSUFFICIENT_DATA');
      const { id } = await start(failingFunctions(guarded));
      test.clock.advance(10);
      expect((await get(id)).state?.status).toBe('running');
    });

    it('fails when the alarm does not exist', async () => {
      const value = `${ALARM_ARN}-gone`;
      const stopConditions = [{ source: 'aws:cloudwatch:alarm', value }];
      const { id } = await start(failingFunctions({ stopConditions }));
      test.clock.advance(10);
      expect((await get(id)).state).toMatchObject({
        status: 'failed',
        error: { code: 'ConfigurationFailure' },
      });
    });
  });

  describe('without matching resources', () => {
    const nowhere = { service: 'nowhere' };

    it('fails before any action by default', async () => {
      const { id } = await start(failingFunctions({}, nowhere));
      test.clock.advance(10);
      const failed = await get(id);
      expect(failed.state).toMatchObject({
        status: 'failed',
        reason: 'Target resolution returned empty set.',
        error: {
          accountId: ACCOUNT,
          code: 'InvalidTarget',
          location: 'targets/functions',
        },
      });
      expect(failed.actions?.fail?.state?.status).toBe('cancelled');
      expect(failed.actions?.fail?.startTime).toBeUndefined();
    });

    it('skips the actions concerned when the template says so', async () => {
      const template = failingFunctions(
        { experimentOptions: { emptyTargetResolutionMode: 'skip' } },
        nowhere,
      );
      const { id } = await start({
        ...template,
        actions: { ...template.actions, then: wait('PT1M', 'fail') },
      });
      test.clock.advance(4);
      expect(statuses(await get(id))).toEqual({
        experiment: 'running',
        fail: 'skipped',
        then: 'running',
      });
      test.clock.advance(70);
      expect((await get(id)).state?.status).toBe('completed');
    });

    it('fails in spite of that when they were named by ARN', async () => {
      const template = failingFunctions({
        experimentOptions: { emptyTargetResolutionMode: 'skip' },
      });
      const resourceArns = [
        `arn:aws:lambda:us-east-1:${ACCOUNT}:function:gone`,
      ];
      const { id } = await start({
        ...template,
        targets: {
          functions: {
            resourceType: 'aws:lambda:function',
            selectionMode: 'ALL',
            resourceArns,
          },
        },
      });
      test.clock.advance(10);
      expect((await get(id)).state).toMatchObject({
        status: 'failed',
        error: { code: 'InvalidTarget' },
      });
    });
  });

  it('keeps its own copy of a template that changes or goes', async () => {
    const { id, templateId } = await start(waiting());
    await test.fis.send(
      new UpdateExperimentTemplateCommand({
        id: templateId,
        actions: { other: wait('PT10M') },
      }),
    );
    await test.fis.send(
      new DeleteExperimentTemplateCommand({ id: templateId }),
    );
    test.clock.advance(130);
    const done = await get(id);
    expect(done.experimentTemplateId).toBe(templateId);
    expect(statuses(done)).toEqual({
      experiment: 'completed',
      wait: 'completed',
    });
  });

  describe('that cannot do its work', () => {
    it('fails when FIS cannot assume the role', async () => {
      const { id } = await start(waiting({ roleArn: strangerRole }));
      test.clock.advance(10);
      expect((await get(id)).state).toMatchObject({
        status: 'failed',
        error: { code: 'AuthorizationFailure' },
      });
    });

    it('fails with the action that its role may not run', async () => {
      const template = failingFunctions({ roleArn: deniedRole });
      const { id } = await start({
        ...template,
        actions: {
          ...template.actions,
          beside: wait('PT5M'),
          later: wait('PT1M', 'fail'),
        },
      });
      test.clock.advance(10);
      const failed = await get(id);
      expect(statuses(failed)).toEqual({
        experiment: 'failed',
        fail: 'failed',
        beside: 'stopped',
        later: 'cancelled',
      });
      expect(failed.state).toMatchObject({
        reason: 'Not enough privileges to perform the required action',
        error: { code: 'AuthorizationFailure', location: 'actions/fail' },
      });
    });

    it('fails with an action that fails on its targets', async () => {
      const template = failingFunctions();
      const { id } = await start({
        ...template,
        actions: {
          slow: {
            actionId: 'aws:lambda:invocation-add-delay',
            parameters: { duration: 'PT2M' },
            targets: { Functions: 'functions' },
          },
        },
      });
      test.clock.advance(20);
      expect((await get(id)).state?.status).toBe('running');
      test.clock.advance(20);
      expect((await get(id)).state).toMatchObject({
        status: 'failed',
        reason: 'The function has no configuration location.',
      });
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
