import {
  ListExperimentResolvedTargetsCommand,
  StartExperimentCommand,
  UpdateExperimentTemplateCommand,
} from '@aws-sdk/client-fis';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { runDetailSchema } from '@faultline/plugin-chaos-common';
import { WorldCell, WorldRun } from '@faultline/aws-simulator';
import { createFisClient } from '../aws/__testUtils__/createFisClient';
import {
  ACCOUNT,
  Body,
  CELL,
  ORDERS,
  PortalOptions,
} from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';
import {
  CART_TASK,
  guardedWorld,
  TEMPLATES,
} from '../guardrails/__testUtils__/guardedWorld';
import {
  GuardedPortal,
  startGuardedPortal,
} from '../guardrails/__testUtils__/startGuardedPortal';

jest.setTimeout(60_000);

const TARGETS = 'ListExperimentResolvedTargets';
const HISTORY = 'DescribeAlarmHistory';
const DENIED = { action: 'error', status: 403, code: 'AccessDeniedException' };

let portal: GuardedPortal;
afterEach(() => portal.stop());

const aws = () => createFisClient(portal.simulator.url);
const detail = (id: string) => portal.get(`/api/chaos/runs/${id}`);
const once = (id: string, holds: (run: Body) => boolean) =>
  until(() => detail(id), holds);
const calls = async (operation: string): Promise<number> => {
  const counters = await portal.awsCalls();
  const found = Object.keys(counters).find(name => name.endsWith(operation));
  return found ? counters[found][ACCOUNT] : 0;
};
const owners = ({ groups }: Body) =>
  groups.map(({ entityRef, ownerRef, resources }: Body) => [
    entityRef,
    ownerRef,
    resources.length,
  ]);

/** Starts the template that stops all tasks as somebody in the console does. */
async function startInAws(): Promise<string> {
  const { experiment } = await aws().send(
    new StartExperimentCommand({
      experimentTemplateId: TEMPLATES.tasks.split('.')[2],
      clientToken: 'console',
    }),
  );
  await portal.advance(10);
  return `${CELL}.${experiment?.id}`;
}

const FUNCTIONS = Array.from({ length: 40 }, (_, n) => ({
  arn: `arn:aws:lambda:us-east-1:${ACCOUNT}:function:orders-${n}`,
  type: 'aws:lambda:function',
  tags: { service: 'orders' },
}));

/** The guarded world with another first cell. */
function changed(
  change: (cell: WorldCell) => Partial<WorldCell>,
): PortalOptions {
  const cells = guardedWorld.cells.map((cell, index) =>
    index > 0 ? cell : { ...cell, ...change(cell) },
  );
  return { world: { ...guardedWorld, cells } };
}

/** Runs of the template `slow` in the past. */
function past(...runs: Omit<WorldRun, 'template'>[]): PortalOptions {
  const history = runs.map(run => ({ template: TEMPLATES.slow, ...run }));
  return changed(() => ({ history }));
}

describe('what a run hits', () => {
  it('is read from AWS once, also of a run that was started there', async () => {
    portal = await startGuardedPortal({ maxConcurrentPerService: 5 });
    const id = await startInAws();
    const run = await once(id, ({ groupsFrom }) => groupsFrom === 'aws');
    runDetailSchema.parse(run);
    expect(run).toMatchObject({
      state: 'running',
      groupsAwaited: false,
      groupsMessage: '',
      // It is theirs, too: so their pages show it.
      entityRefs: expect.arrayContaining(['component:default/cart']),
    });
    expect(owners(run)).toEqual([
      ['component:default/cart', 'group:default/team-b', 1],
      [null, null, 2],
    ]);
    expect(run.groups[0].resources).toEqual([CART_TASK]);

    await portal.check('slow');
    await portal.advance(3600);
    const ended = await once(id, ({ judgement }) => judgement !== null);
    expect(owners(ended)).toEqual(owners(run));
    expect(await calls(TARGETS)).toBe(1);
  });

  it('is what AWS chose, and what the preview found until that is known', async () => {
    portal = await startGuardedPortal(
      {},
      changed(cell => ({
        resources: [...(cell.resources ?? []), ...FUNCTIONS],
      })),
    );
    await aws().send(
      new UpdateExperimentTemplateCommand({
        id: TEMPLATES.slow.split('.')[2],
        targets: {
          functions: {
            resourceType: 'aws:lambda:function',
            resourceTags: { service: 'orders' },
            selectionMode: 'PERCENT(50)',
          },
        },
      }),
    );
    const preview = await portal.previewOf('slow');
    await portal.breakAws({
      operation: TARGETS,
      action: 'error',
      status: 429,
      code: 'ThrottlingException',
    });
    const { body } = await portal.start('slow', { previewId: preview.id });
    await portal.advance(10);
    const early = await portal.running(body.run.id);
    expect(early).toMatchObject({ groupsFrom: 'preview', groupsAwaited: true });
    expect(early.groups).toEqual(preview.groups);

    await portal.breakAws();
    const run = await once(
      body.run.id,
      ({ groupsFrom }) => groupsFrom === 'aws',
    );
    const { resolvedTargets = [] } = await aws().send(
      new ListExperimentResolvedTargetsCommand({
        experimentId: body.run.experimentId,
      }),
    );
    expect(run.groups[0].resources).toEqual(
      resolvedTargets.map(target => target.targetInformation?.arn).sort(),
    );
    expect(run.groups).not.toEqual(preview.groups);
    // AWS chose among what the same template names: nothing is wrong with that.
    expect(run).toMatchObject({ state: 'running', stoppedBy: null });
  });

  it('is asked once when its owners cannot be told at first', async () => {
    portal = await startGuardedPortal();
    await portal.breakAws({ operation: 'GetResources', ...DENIED });
    const id = await startInAws();
    const run = await once(id, ({ groupsFrom }) => groupsFrom === 'aws');
    expect(run.groupsMessage).toMatch(/tags could not be read: AWS denied/);
    expect(owners(run)).toEqual([[null, null, 3]]);
    await portal.breakAws();
    const later = await once(id, ({ groupsMessage }) => groupsMessage === '');
    expect(owners(later)).toHaveLength(2);
    expect(await calls(TARGETS)).toBe(1);
  });

  it('is not asked for again once AWS has forgotten the run', async () => {
    portal = await startGuardedPortal();
    await portal.breakAws({
      operation: TARGETS,
      action: 'error',
      status: 404,
      code: 'ResourceNotFoundException',
    });
    const id = await startInAws();
    await portal.running(id);
    const run = await once(id, ({ groupsAwaited }) => !groupsAwaited);
    expect(run).toMatchObject({ groups: null, groupsFrom: null });
    expect(await calls(TARGETS)).toBe(1);
  });

  it('is read of a run that ended within the hour before it was seen, and of no older one', async () => {
    portal = await startGuardedPortal(
      {},
      past(
        { daysAgo: 9, outcome: 'stopped-by-alarm' },
        { daysAgo: 1, outcome: 'completed' },
        { hoursAgo: 2, outcome: 'completed' },
        { hoursAgo: 1, outcome: 'completed' },
      ),
    );
    const { items } = await until(
      () => portal.get(`${ORDERS}/runs`),
      page => page.items.length === 4,
    );
    const [late, ...old] = items;
    await once(late.id, ({ groupsFrom }) => groupsFrom === 'aws');
    for (const { id } of old) {
      expect(await detail(id)).toMatchObject({
        groups: null,
        groupsAwaited: false,
      });
    }
    expect(await calls(TARGETS)).toBe(1);
    expect(await calls(HISTORY)).toBe(0);
  });
});

describe('the alarm that stopped a run', () => {
  let sent: NotificationSendOptions[];
  const notifications = createServiceFactory({
    service: notificationService,
    deps: {},
    factory: () => ({
      send: async options => {
        sent.push(options);
      },
    }),
  });
  const endNews = async () => {
    const found = await until(
      async () => sent.find(({ payload }) => /^Ended/.test(payload.title)),
      Boolean,
    );
    return found?.payload.description ?? '';
  };

  /** Starts `slow` with two stop alarms, and lets the second go off. */
  async function haltBySecond(...rules: object[]): Promise<string> {
    sent = [];
    portal = await startGuardedPortal({}, { features: [notifications] });
    const stopConditions = ['orders-stop', 'orders-healthy'].map(name => ({
      source: 'aws:cloudwatch:alarm',
      value: `arn:aws:cloudwatch:us-east-1:${ACCOUNT}:alarm:${name}`,
    }));
    await aws().send(
      new UpdateExperimentTemplateCommand({
        id: TEMPLATES.slow.split('.')[2],
        stopConditions,
      }),
    );
    await until(
      () => portal.orders(),
      ({ templates }) =>
        templates.some(({ stopAlarms }: Body) => stopAlarms.length === 2),
    );
    const { body } = await portal.start('slow');
    await portal.advance(30);
    await portal.running(body.run.id);
    await portal.breakAws(...rules);
    await portal.setAlarm('orders-healthy', 'ALARM');
    await portal.advance(120);
    // What goes off later had no part in it.
    await portal.setAlarm('orders-stop', 'ALARM');
    return body.run.id;
  }

  it('is named with its time, on the page and to the owners', async () => {
    const id = await haltBySecond();
    const run = await once(id, ({ halt }) => halt && !halt.awaited);
    runDetailSchema.parse(run);
    expect(run).toMatchObject({
      state: 'stopped',
      judgement: { reason: 'stop_alarm_fired' },
      halt: { alarms: [{ name: 'orders-healthy' }] },
    });
    const { at } = run.halt.alarms[0];
    expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(run.startedAt));
    expect(Date.parse(at)).toBeLessThanOrEqual(Date.parse(run.endedAt));
    const text = `Stopped by alarm orders-healthy, which went into ALARM at ${at.slice(
      11,
      16,
    )} UTC.`;
    expect(run.halt.text).toBe(text);
    expect(await endNews()).toContain(text);
  });

  it('is one of those of the template where CloudWatch does not tell', async () => {
    const id = await haltBySecond({ operation: HISTORY, ...DENIED });
    const one = 'Stopped by one of these alarms: orders-stop, orders-healthy.';
    const run = await once(id, ({ judgement }) => judgement !== null);
    expect(run.halt).toEqual({
      alarms: [
        { name: 'orders-stop', at: null },
        { name: 'orders-healthy', at: null },
      ],
      text: `${one} CloudWatch is being asked which.`,
      awaited: true,
    });
    // Owners do not wait for ever.
    expect(await endNews()).toContain(`${one} It is not known which.`);
    const log = await portal.get('/api/chaos/audit?event=run-end');
    expect(log.items[0].message).toContain(one);
    expect(JSON.stringify([run, sent, log])).not.toContain(':role/');
  });

  it('is named to owners although CloudWatch tells it late', async () => {
    const id = await haltBySecond({
      operation: HISTORY,
      action: 'error',
      status: 400,
      code: 'ThrottlingException',
      count: 6,
    });
    expect(await endNews()).toContain('Stopped by alarm orders-healthy, which');
    expect(await detail(id)).toMatchObject({ halt: { awaited: false } });
  });

  it('is not asked for when a person stopped the run', async () => {
    sent = [];
    portal = await startGuardedPortal({}, { features: [notifications] });
    const { body } = await portal.start('slow');
    await portal.advance(30);
    await portal.running(body.run.id);
    await portal.post(`/api/chaos/runs/${body.run.id}/stop`).expect(202);
    await portal.advance(120);
    const run = await once(body.run.id, ({ judgement }) => judgement !== null);
    expect(run.halt).toBeNull();
    expect(await endNews()).not.toContain('alarm orders-stop');
    expect(await calls(HISTORY)).toBe(0);
  });
});
