import { SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import type { CreateExperimentTemplateCommandInput } from '@aws-sdk/client-fis';
import { driveFis, statuses } from '../../__testUtils__/driveFis';
import { quietWorld } from '../../__testUtils__/quietWorld';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import {
  ACCOUNT,
  ALARM,
  ALARM_ARN,
  failingFunctions,
  wait,
  waiting,
} from '../../__testUtils__/templates';
import type { TemplateAction } from './model/Template';

const role = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;

const world = quietWorld({
  roles: [
    { arn: role('stranger'), assumableByFis: false },
    {
      arn: role('denied'),
      deniedActionIds: ['aws:lambda:invocation-error'],
    },
    { arn: role('blind'), deniedActionIds: ['cloudwatch:DescribeAlarms'] },
  ],
  actionFailures: [
    {
      actionId: 'aws:lambda:invocation-add-delay',
      afterSeconds: 40,
      reason: 'The function has no configuration location.',
    },
    {
      actionId: 'aws:network:disrupt-vpc-endpoint',
      afterSeconds: 20,
      reason: 'The security group of the endpoint was changed.',
      code: 'DependentServiceFailure',
    },
  ],
  resources: [
    {
      arn: `arn:aws:ec2:us-east-1:${ACCOUNT}:vpc-endpoint/vpce-1`,
      type: 'aws:ec2:vpc-endpoint',
      tags: { situation: 'endpoint' },
    },
    ...Array.from({ length: 6 }, (_, index) => ({
      arn: `arn:aws:ecs:us-east-1:${ACCOUNT}:task/shop/${index}`,
      type: 'aws:ecs:task',
      tags: { situation: 'tasks' },
    })),
  ],
});

let test: Test;
beforeEach(async () => {
  test = await startTest({ world });
});
afterEach(() => test.stop());

type Template = CreateExperimentTemplateCommandInput;
type Act = (id: string) => Promise<unknown>;

/** What is done after some time, and what the experiment is afterwards. */
interface Moment {
  afterSeconds: number;
  act?: Act;
  is: Record<string, string>;
  state?: object;
}

interface Situation {
  name: string;
  template: Template;
  actionsMode?: 'skip-all';
  /** Happens before the experiment starts. */
  before?: () => Promise<unknown>;
  moments: Moment[];
}

const setAlarm = (StateValue: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA') => () =>
  test.cloudWatch.send(
    new SetAlarmStateCommand({
      AlarmName: ALARM,
      StateValue,
      StateReason: 'Test',
    }),
  );

const engageLever = () =>
  test.fisV2
    .updateSafetyLeverState({
      id: 'default',
      state: { status: 'engaged', reason: 'Test' },
    })
    .promise();

const stop: Act = id => test.fisV2.stopExperiment({ id }).promise();

const templateOf = async (id: string) =>
  (await driveFis(test).get(id)).experimentTemplateId ?? '';

const guard = {
  stopConditions: [{ source: 'aws:cloudwatch:alarm', value: ALARM_ARN }],
};

const skipEmpty = {
  experimentOptions: { emptyTargetResolutionMode: 'skip' as const },
};

const failFunctions: TemplateAction = {
  actionId: 'aws:lambda:invocation-error',
  parameters: { duration: 'PT3M', preventExecution: 'true' },
  targets: { Functions: 'functions' },
};

const slowFunctions: TemplateAction = {
  actionId: 'aws:lambda:invocation-add-delay',
  parameters: { duration: 'PT3M' },
  targets: { Functions: 'functions' },
};

/** One action at work, one beside it, one that waits for both. */
const three = (fault: TemplateAction, changes: Partial<Template> = {}) =>
  failingFunctions({
    actions: {
      fault,
      beside: wait('PT5M'),
      later: wait('PT1M', 'fault', 'beside'),
    },
    ...changes,
  });

const functions = {
  resourceType: 'aws:lambda:function',
  resourceTags: { service: 'orders' },
};

const nowhere = { ...functions, resourceTags: { service: 'nowhere' } };

const allCancelled = {
  experiment: 'failed',
  fault: 'cancelled',
  beside: 'cancelled',
  later: 'cancelled',
};

const threeCancelled = { ...allCancelled, experiment: 'cancelled' };

const atWork = {
  experiment: 'running',
  fault: 'running',
  beside: 'running',
  later: 'pending',
};

const onTheWayDown = {
  experiment: 'stopping',
  fault: 'stopping',
  later: 'cancelled',
};

const stopped = {
  experiment: 'stopped',
  fault: 'stopped',
  beside: 'stopped',
  later: 'cancelled',
};

const emptySet = (name: string) => ({
  status: 'failed',
  reason: 'Target resolution returned empty set.',
  error: {
    accountId: ACCOUNT,
    code: 'InvalidTarget',
    location: `targets/${name}`,
  },
});

const tooEarly = (state: object): Moment[] => [
  { afterSeconds: 10, is: allCancelled, state: { status: 'failed', ...state } },
];

const situations: Situation[] = [
  {
    name: 'StopExperiment while it initiates',
    template: three(failFunctions),
    moments: [
      {
        afterSeconds: 1,
        act: stop,
        is: {
          experiment: 'stopping',
          fault: 'cancelled',
          beside: 'cancelled',
          later: 'cancelled',
        },
        state: { status: 'stopping', reason: 'Stopping Experiment.' },
      },
      {
        afterSeconds: 1,
        is: { ...allCancelled, experiment: 'stopped' },
        state: { status: 'stopped', reason: 'Experiment stopped.' },
      },
    ],
  },
  {
    name: 'StopExperiment while it runs',
    template: three(failFunctions),
    moments: [
      { afterSeconds: 30, is: atWork },
      {
        afterSeconds: 0,
        act: stop,
        is: onTheWayDown,
        state: { status: 'stopping', reason: 'Stopping Experiment.' },
      },
      { afterSeconds: 3, is: stopped },
    ],
  },
  {
    name: 'StopExperiment before a post action, which is run first',
    template: waiting({
      targets: {
        nodes: {
          resourceType: 'aws:ec2:instance',
          resourceTags: { 'FIS-Ready': 'True' },
          selectionMode: 'ALL',
        },
      },
      actions: {
        stop: {
          actionId: 'aws:ec2:stop-instances',
          parameters: { startInstancesAfterDuration: 'PT5M' },
          targets: { Instances: 'nodes' },
        },
      },
    }),
    moments: [
      {
        afterSeconds: 30,
        act: stop,
        is: { experiment: 'stopping', stop: 'stopping' },
      },
      { afterSeconds: 14, is: { experiment: 'stopping', stop: 'stopping' } },
      { afterSeconds: 1, is: { experiment: 'stopped', stop: 'stopped' } },
    ],
  },
  {
    name: 'StopExperiment on one that is stopping',
    template: three(failFunctions),
    moments: [
      { afterSeconds: 30, act: stop, is: onTheWayDown },
      { afterSeconds: 1, act: stop, is: onTheWayDown },
      { afterSeconds: 2, is: stopped },
    ],
  },
  {
    name: 'StopExperiment on one that has ended',
    template: waiting(),
    moments: [
      { afterSeconds: 600, is: { experiment: 'completed', wait: 'completed' } },
      {
        afterSeconds: 0,
        act: id =>
          expect(stop(id)).rejects.toMatchObject({
            code: 'ValidationException',
            statusCode: 400,
          }),
        is: { experiment: 'completed', wait: 'completed' },
      },
    ],
  },
  {
    name: 'a stop alarm that fires while it runs',
    template: three(failFunctions, guard),
    moments: [
      { afterSeconds: 30, act: setAlarm('ALARM'), is: atWork },
      {
        afterSeconds: 2,
        is: onTheWayDown,
        state: {
          status: 'stopping',
          reason: 'Experiment halted by stop condition.',
        },
      },
      {
        afterSeconds: 3,
        is: stopped,
        state: {
          status: 'stopped',
          reason: 'Experiment halted by stop condition.',
        },
      },
    ],
  },
  {
    name: 'a stop alarm that is in ALARM at the start',
    template: three(failFunctions, guard),
    before: () => setAlarm('ALARM')(),
    moments: tooEarly({
      reason: `Experiment could not be started: stop condition alarm ${ALARM} is in ALARM state.`,
      error: {
        accountId: ACCOUNT,
        code: 'ConfigurationFailure',
        location: 'stopConditions',
      },
    }),
  },
  {
    name: 'one of several stop alarms in ALARM at the start',
    template: three(failFunctions, {
      stopConditions: [
        {
          source: 'aws:cloudwatch:alarm',
          value: ALARM_ARN.replace(ALARM, 'orders-health'),
        },
        ...guard.stopConditions,
      ],
    }),
    before: () => setAlarm('ALARM')(),
    moments: tooEarly({ error: { code: 'ConfigurationFailure' } }),
  },
  {
    name: 'a stop alarm with too little data at the start',
    template: three(failFunctions, guard),
    before: () => setAlarm('INSUFFICIENT_DATA')(),
    moments: [{ afterSeconds: 10, is: atWork }],
  },
  {
    name: 'a stop alarm that does not exist',
    template: three(failFunctions, {
      stopConditions: [
        { source: 'aws:cloudwatch:alarm', value: `${ALARM_ARN}-gone` },
      ],
    }),
    moments: tooEarly({
      error: { code: 'ConfigurationFailure', location: 'stopConditions' },
    }),
  },
  {
    name: 'a role that may not look at alarms',
    template: three(failFunctions, { ...guard, roleArn: role('blind') }),
    moments: tooEarly({
      error: { code: 'AuthorizationFailure', location: 'stopConditions' },
    }),
  },
  {
    name: 'a target without resources',
    template: three(failFunctions, {
      targets: { functions: { ...nowhere, selectionMode: 'ALL' } },
    }),
    moments: [
      { afterSeconds: 3, is: allCancelled, state: emptySet('functions') },
    ],
  },
  {
    name: 'a target without resources that may be skipped',
    template: three(failFunctions, {
      ...skipEmpty,
      targets: { functions: { ...nowhere, selectionMode: 'ALL' } },
    }),
    moments: [
      {
        afterSeconds: 10,
        is: {
          experiment: 'running',
          fault: 'skipped',
          beside: 'running',
          later: 'pending',
        },
      },
      {
        afterSeconds: 600,
        is: {
          experiment: 'completed',
          fault: 'skipped',
          beside: 'completed',
          later: 'completed',
        },
      },
    ],
  },
  {
    name: 'a target by an ARN that does not exist, although it may be skipped',
    template: three(failFunctions, {
      ...skipEmpty,
      targets: {
        functions: {
          resourceType: 'aws:lambda:function',
          resourceArns: [
            `arn:aws:lambda:us-east-1:${ACCOUNT}:function:nowhere`,
          ],
          selectionMode: 'ALL',
        },
      },
    }),
    moments: [
      { afterSeconds: 3, is: allCancelled, state: emptySet('functions') },
    ],
  },
  {
    name: 'a COUNT that exceeds the matches',
    template: three(failFunctions, {
      targets: { functions: { ...functions, selectionMode: 'COUNT(5)' } },
    }),
    moments: [
      {
        afterSeconds: 10,
        act: async experimentId => {
          const { resolvedTargets } = await test.fisV2
            .listExperimentResolvedTargets({ experimentId })
            .promise();
          expect(resolvedTargets).toHaveLength(1);
        },
        is: atWork,
      },
    ],
  },
  {
    name: 'a PERCENT that comes to nothing',
    template: three(failFunctions, {
      targets: { functions: { ...functions, selectionMode: 'PERCENT(99)' } },
    }),
    moments: [
      { afterSeconds: 3, is: allCancelled, state: emptySet('functions') },
    ],
  },
  {
    name: 'a preview',
    template: three(failFunctions, { roleArn: role('denied') }),
    actionsMode: 'skip-all',
    moments: [
      {
        afterSeconds: 10,
        act: async id => {
          const { experiment } = await test.fisV2
            .getExperiment({ id })
            .promise();
          expect(experiment?.experimentOptions?.actionsMode).toBe('skip-all');
          const { resolvedTargets } = await test.fisV2
            .listExperimentResolvedTargets({ experimentId: id })
            .promise();
          expect(resolvedTargets).toMatchObject([{ targetName: 'functions' }]);
        },
        is: {
          experiment: 'completed',
          fault: 'skipped',
          beside: 'skipped',
          later: 'skipped',
        },
      },
    ],
  },
  {
    name: 'a preview whose role cannot be assumed',
    template: three(failFunctions, { roleArn: role('stranger') }),
    actionsMode: 'skip-all',
    moments: tooEarly({ error: { code: 'AuthorizationFailure' } }),
  },
  {
    name: 'the safety lever engaged before the start',
    template: three(failFunctions),
    before: engageLever,
    moments: [
      {
        afterSeconds: 10,
        is: threeCancelled,
        state: {
          status: 'cancelled',
          reason: 'Experiment cancelled: safety lever is engaged.',
        },
      },
    ],
  },
  {
    name: 'the safety lever engaged while it runs',
    template: three(failFunctions),
    moments: [
      {
        afterSeconds: 30,
        act: async () => {
          const { safetyLever } = await engageLever();
          expect(safetyLever?.state?.status).toBe('engaging');
        },
        is: onTheWayDown,
      },
      {
        afterSeconds: 3,
        act: async () => {
          const { safetyLever } = await test.fisV2
            .getSafetyLever({ id: 'default' })
            .promise();
          expect(safetyLever?.state?.status).toBe('engaged');
        },
        is: stopped,
      },
    ],
  },
  {
    name: 'a template that is updated while it runs',
    template: three(failFunctions),
    moments: [
      {
        afterSeconds: 10,
        act: async id =>
          test.fisV2
            .updateExperimentTemplate({
              id: await templateOf(id),
              actions: { other: wait('PT1M') },
            })
            .promise(),
        is: atWork,
      },
      {
        afterSeconds: 600,
        is: {
          experiment: 'completed',
          fault: 'completed',
          beside: 'completed',
          later: 'completed',
        },
      },
    ],
  },
  {
    name: 'a template that is deleted while it runs',
    template: waiting(),
    moments: [
      {
        afterSeconds: 10,
        act: async id => {
          const templateId = await templateOf(id);
          await test.fisV2
            .deleteExperimentTemplate({ id: templateId })
            .promise();
          expect(await templateOf(id)).toBe(templateId);
        },
        is: { experiment: 'running', wait: 'running' },
      },
      { afterSeconds: 600, is: { experiment: 'completed', wait: 'completed' } },
    ],
  },
  {
    name: 'a role that cannot be assumed',
    template: three(failFunctions, { roleArn: role('stranger') }),
    moments: tooEarly({
      error: {
        accountId: ACCOUNT,
        code: 'AuthorizationFailure',
        location: 'roleArn',
      },
    }),
  },
  {
    name: 'a role without the permission for an action',
    template: three(failFunctions, { roleArn: role('denied') }),
    moments: [
      {
        afterSeconds: 10,
        is: {
          experiment: 'failed',
          fault: 'failed',
          beside: 'stopped',
          later: 'cancelled',
        },
        state: {
          status: 'failed',
          reason: 'Not enough privileges to perform the required action',
          error: {
            accountId: ACCOUNT,
            code: 'AuthorizationFailure',
            location: 'actions/fault',
          },
        },
      },
    ],
  },
  {
    name: 'two actions of which one fails first',
    template: three(slowFunctions, {
      targets: {
        functions: { ...functions, selectionMode: 'ALL' },
        endpoints: {
          resourceType: 'aws:ec2:vpc-endpoint',
          resourceTags: { situation: 'endpoint' },
          selectionMode: 'ALL',
        },
      },
      actions: {
        fault: slowFunctions,
        sooner: {
          actionId: 'aws:network:disrupt-vpc-endpoint',
          parameters: { duration: 'PT5M' },
          targets: { VPCEndpoints: 'endpoints' },
        },
      },
    }),
    moments: [
      {
        afterSeconds: 300,
        is: { experiment: 'failed', fault: 'stopped', sooner: 'failed' },
        state: {
          status: 'failed',
          reason: 'The security group of the endpoint was changed.',
          error: {
            code: 'DependentServiceFailure',
            location: 'actions/sooner',
          },
        },
      },
    ],
  },
  {
    name: 'more resources than the quota of an action allows',
    template: waiting({
      targets: {
        tasks: {
          resourceType: 'aws:ecs:task',
          resourceTags: { situation: 'tasks' },
          selectionMode: 'ALL',
        },
      },
      actions: {
        stop: { actionId: 'aws:ecs:stop-task', targets: { Tasks: 'tasks' } },
      },
    }),
    moments: [
      {
        afterSeconds: 10,
        is: { experiment: 'failed', stop: 'cancelled' },
        state: {
          status: 'failed',
          error: { code: 'QuotaExceededFailure', location: 'targets/tasks' },
        },
      },
    ],
  },
  {
    name: 'a resource that somebody changes while it is under a fault',
    template: waiting({
      targets: {
        endpoints: {
          resourceType: 'aws:ec2:vpc-endpoint',
          resourceTags: { situation: 'endpoint' },
          selectionMode: 'ALL',
        },
      },
      actions: {
        cut: {
          actionId: 'aws:network:disrupt-vpc-endpoint',
          parameters: { duration: 'PT5M' },
          targets: { VPCEndpoints: 'endpoints' },
        },
      },
    }),
    moments: [
      { afterSeconds: 10, is: { experiment: 'running', cut: 'running' } },
      {
        afterSeconds: 20,
        is: { experiment: 'failed', cut: 'failed' },
        state: { status: 'failed', error: { location: 'actions/cut' } },
      },
    ],
  },
];

describe('an experiment meets', () => {
  it.each(situations)('$name', async situation => {
    const { template, actionsMode, before, moments } = situation;
    const { create, get } = driveFis(test);
    const experimentTemplateId = await create(template);
    await before?.();
    const { experiment } = await test.fisV2
      .startExperiment({
        clientToken: 'start',
        experimentTemplateId,
        experimentOptions: { actionsMode },
      })
      .promise();
    const id = experiment?.id ?? '';
    expect(experiment?.state?.status).toBe('initiating');
    for (const { afterSeconds, act, is, state } of moments) {
      test.clock.advance(afterSeconds);
      await act?.(id);
      const now = await get(id);
      expect(statuses(now)).toMatchObject(is);
      expect(now.state).toMatchObject(state ?? {});
    }
    test.clock.advance(24 * 3600);
    const end = await get(id);
    test.clock.advance(24 * 3600);
    expect(await get(id)).toEqual(end);
    expect(['completed', 'stopped', 'failed', 'cancelled']).toContain(
      end.state?.status,
    );
  });
});
