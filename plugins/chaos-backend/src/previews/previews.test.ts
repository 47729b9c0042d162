import { previewSchema } from '@faultline/plugin-chaos-common';
import { ACCOUNT, Body, CELL, ORDERS } from '../__testUtils__/startPortal';
import { decidePermissions } from '../__testUtils__/decidePermissions';
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

jest.setTimeout(30_000);

const PATH = `${ORDERS}/templates/${TEMPLATES.tasks}/previews`;

describe('previews', () => {
  let portal: GuardedPortal;
  afterEach(() => portal.stop());

  it('name what would be hit, whose it is and what it costs, without a fault', async () => {
    portal = await startGuardedPortal();
    const preview = previewSchema.parse(await portal.previewOf('tasks'));
    expect(preview).toMatchObject({
      state: 'ready',
      message: '',
      userRef: 'user:default/mock',
      entityRef: 'component:default/orders',
      // stop takes no time and counts as a minute, wait takes ten.
      cost: { usd: 1.1, actionMinutes: 11, durationSeconds: 600 },
      differences: null,
    });
    expect(
      preview.groups.map(({ entityRef, ownerRef, resources }) => [
        entityRef,
        ownerRef,
        resources.length,
      ]),
    ).toEqual([
      ['component:default/cart', 'group:default/team-b', 1],
      [null, null, 2],
    ]);
    expect(preview.groups[0]?.resources).toEqual([CART_TASK]);

    const runs = await until(
      () => portal.get(`${ORDERS}/runs`),
      page => page.items[0]?.judgement,
    );
    expect(runs.items).toMatchObject([
      {
        preview: true,
        judgement: { verdict: 'preview' },
        actions: [{ state: 'skipped' }, { state: 'skipped' }],
      },
    ]);
    expect(await portal.orders()).toMatchObject({
      status: 'untested',
      active: [],
    });
  });

  it('do not hold a start back while they are resolved', async () => {
    portal = await startGuardedPortal();
    const { body } = await portal.post(PATH);
    expect(body.state).toBe('resolving');
    expect((await portal.start('tasks')).status).toBe(202);
  });

  it('mark what differs from the last run', async () => {
    portal = await startGuardedPortal();
    const { body } = await portal.start('slow');
    await portal.advance(3600);
    await portal.lastRun();
    expect(await portal.previewOf('slow')).toMatchObject({ differences: [] });
    await portal.changeDelay();
    expect(await portal.previewOf('slow')).toMatchObject({
      differences: [
        {
          part: 'action',
          name: 'delay',
          field: 'startupDelayMilliseconds',
          before: '800',
          now: '9000',
        },
      ],
    });
    expect(body.run.preview).toBe(false);
  });

  it('name all of many', async () => {
    const functions = Array.from({ length: 120 }, (_, n) => ({
      arn: `arn:aws:lambda:us-east-1:${ACCOUNT}:function:orders-${n}`,
      type: 'aws:lambda:function',
      tags: { service: 'orders' },
    }));
    const cells = guardedWorld.cells.map((cell, index) =>
      index > 0
        ? cell
        : { ...cell, resources: [...(cell.resources ?? []), ...functions] },
    );
    portal = await startGuardedPortal(
      {},
      { world: { ...guardedWorld, cells } },
    );
    const { groups } = await portal.previewOf('slow');
    expect(groups).toMatchObject([{ entityRef: 'component:default/orders' }]);
    expect(groups[0].resources).toHaveLength(121);
  });

  it('say why AWS found nothing', async () => {
    portal = await startGuardedPortal();
    expect(await portal.previewOf('nothing')).toMatchObject({
      state: 'failed',
      message: expect.stringMatching(
        /AWS found nothing to hit \(targets\/functions\)/,
      ),
      groups: [],
    });
  });

  it('are one while a person asks twice', async () => {
    portal = await startGuardedPortal();
    const both = await Promise.all([portal.post(PATH), portal.post(PATH)]);
    expect(both.map(({ status }) => status)).toEqual([202, 202]);
    expect(both[0].body.id).toBe(both[1].body.id);
    expect(await portal.ledger()).toHaveLength(1);
  });

  it('reach AWS once when its answer is lost', async () => {
    portal = await startGuardedPortal();
    await portal.breakAws({
      operation: 'StartExperiment',
      action: 'drop-after-processing',
      count: 3,
    });
    expect(await portal.previewOf('tasks')).toMatchObject({ state: 'ready' });
    const experiments = (await portal.ledger()).flatMap(
      ({ experimentId }: Body) => experimentId ?? [],
    );
    expect(new Set(experiments).size).toBe(1);
  });

  it('wait for a free place when the quota of AWS is used up', async () => {
    portal = await startGuardedPortal();
    await portal.breakAws({
      operation: 'StartExperiment',
      action: 'error',
      status: 402,
      code: 'ServiceQuotaExceededException',
      message: 'Five are running',
    });
    const { status, body } = await portal.post(PATH);
    expect(status).toBe(409);
    expect(body.error.message).toMatch(/quota of AWS FIS is used up/);
  });

  it('are ready without owners when tags cannot be read', async () => {
    portal = await startGuardedPortal();
    await portal.breakAws({
      operation: 'GetResources',
      action: 'error',
      status: 403,
      code: 'AccessDeniedException',
    });
    expect(await portal.previewOf('tasks')).toMatchObject({
      state: 'ready',
      message: expect.stringMatching(/tags could not be read: AWS denied/),
      groups: [{ entityRef: null }],
    });
  });

  it('are for those who may preview, and templates of the service', async () => {
    portal = await startGuardedPortal(
      {},
      { permissions: decidePermissions(name => name !== 'chaos.run.preview') },
    );
    const refused = await portal.post(PATH);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('chaos.run.preview');
    expect(await portal.ledger()).toHaveLength(0);
  });

  it('are none of templates of other services, nor of what is not there', async () => {
    portal = await startGuardedPortal();
    const of = (key: string) => portal.post(PATH.replace(TEMPLATES.tasks, key));
    expect((await of(TEMPLATES.cart)).status).toBe(409);
    expect((await of(`${CELL}.EXTgone0000000000`)).status).toBe(404);
    const id = '8f14e45f-ceea-467f-a8f6-6c8f5f3c2f11';
    expect(await portal.get(`/api/chaos/previews/${id}`)).toMatchObject({
      response: { statusCode: 404 },
    });
    expect(await portal.ledger()).toHaveLength(0);
  });

  it('are hidden from those who may not read the service', async () => {
    let open = true;
    const permissions = decidePermissions(() => open);
    portal = await startGuardedPortal({}, { permissions });
    const { id } = await portal.previewOf('tasks');
    open = false;
    expect(await portal.get(`/api/chaos/previews/${id}`)).toMatchObject({
      response: { statusCode: 404 },
    });
  });

  it('are off while permissions are', async () => {
    portal = await startGuardedPortal({}, { permissionsEnabled: false });
    expect((await portal.post(PATH)).status).toBe(403);
  });
});
