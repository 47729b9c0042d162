import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { service, tags } from '../__testUtils__/entities';
import { Body, Portal, startPortal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(40_000);

describe('one run', () => {
  let portal: Portal;
  let sent: NotificationSendOptions[];
  afterEach(() => portal.stop());

  beforeEach(() => {
    sent = [];
  });

  const notifications = createServiceFactory({
    service: notificationService,
    deps: {},
    factory: () => ({
      send: async options => {
        sent.push(options);
      },
    }),
  });

  it('has a timeline, a history with sources, and what may be done', async () => {
    portal = await startPortal({ features: [notifications] });
    const template = await portal.idle();
    const { body } = await portal.startRun(template, 'one', {
      reason: 'Game day',
    });
    const path = `/api/chaos/runs/${body.run.id}`;
    expect((await portal.get('/api/chaos/runs/active')).items).toMatchObject([
      { id: body.run.id },
    ]);
    await portal.advance(10);
    await until(
      () => portal.get(path),
      run => run.state === 'running',
    );
    await portal.post(`${path}/stop`).expect(202);
    await portal.advance(60);
    const run = await until(
      () => portal.get(path),
      each => each.judgement !== null,
    );
    expect(run.may).toEqual({ start: true, stop: true });
    expect(run.halt).toBeNull();
    expect(run.timeline.map(({ name }: Body) => name).sort()).toEqual(
      template.actions.map(({ name }: Body) => name).sort(),
    );
    for (const action of run.timeline) {
      expect(action.plannedEnd).toBeGreaterThan(action.plannedStart);
      expect(action.text).not.toBe('');
    }
    expect(run.history[0]).toMatchObject({
      state: 'requested',
      reason: 'Game day',
      source: 'portal',
      userRef: 'user:default/mock',
    });
    const states = run.history.map(({ state }: Body) => state);
    expect(states).toEqual(
      expect.arrayContaining(['pending', 'running', 'stop-requested']),
    );
    expect(states.at(-1)).toBe('stopped');
    expect(
      run.history.find(({ state }: Body) => state === 'stop-requested'),
    ).toMatchObject({ source: 'portal', userRef: 'user:default/mock' });
    expect((await portal.get('/api/chaos/runs/active')).items).toEqual([]);
  });

  it('is told to the owners once: start, stop, end', async () => {
    portal = await startPortal({
      features: [notifications],
      catalog: [
        service('orders', tags('service=orders'), ['team-a', 'team-b']),
      ],
    });
    const template = await portal.idle();
    const { body } = await portal.startRun(template, 'told', {
      reason: 'Game day',
    });
    await until(
      async () => sent,
      ({ length }) => length === 1,
    );
    await portal.advance(10);
    await portal.post(`/api/chaos/runs/${body.run.id}/stop`).expect(202);
    await until(
      async () => sent,
      ({ length }) => length === 2,
    );
    await portal.advance(60);
    await until(
      async () => sent,
      ({ length }) => length === 3,
    );
    for (const { recipients, payload } of sent) {
      expect(recipients).toMatchObject({
        type: 'entity',
        entityRef: ['group:default/team-a', 'group:default/team-b'],
      });
      expect(payload).toMatchObject({
        link: `/catalog/default/component/orders/experiments/runs/${body.run.id}`,
        scope: `chaos:${body.run.id}`,
      });
    }
    const [start, stop, end] = sent.map(({ payload }) => payload);
    expect(start?.title).toContain('Planned fault on orders');
    expect(start?.description).toMatch(
      /^user:default\/mock started it in Shop, us-east-1\. It ends by \d\d:\d\d UTC .* Reason: Game day$/,
    );
    expect(stop?.description).toContain('user:default/mock asked AWS to stop');
    expect(end?.description).toMatch(/^It is stopped in Shop/);
  });

  it('is followed all the same in a portal without notifications', async () => {
    portal = await startPortal();
    const template = await portal.idle();
    const { body } = await portal.startRun(template, 'alone');
    await portal.advance(3600);
    const log = await until(
      () => portal.get('/api/chaos/audit?event=run-end'),
      ({ items }) => items.length === 1,
    );
    expect(log.items[0].runId).toBe(body.run.id);
  });
});
