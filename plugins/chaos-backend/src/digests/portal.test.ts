import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { sampleWorld, World } from '@faultline/aws-simulator';
import { entities, service, tags } from '../__testUtils__/entities';
import {
  Body,
  ORDERS,
  Portal,
  startPortal,
} from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(60_000);

/** Where the fault was survived three weeks ago. */
const healthy: World = {
  ...sampleWorld,
  cells: sampleWorld.cells.map(cell => ({
    ...cell,
    history: cell.history?.map(run =>
      run.template === 'orders-errors'
        ? { ...run, outcome: 'completed' as const }
        : run,
    ),
  })),
};

describe('the owners of a service', () => {
  let portal: Portal;
  afterEach(() => portal.stop());

  const start = async (world: World, catalog = entities) => {
    const sent: NotificationSendOptions[] = [];
    const notifications = createServiceFactory({
      service: notificationService,
      deps: {},
      factory: () => ({
        send: async options => {
          sent.push(options);
        },
      }),
    });
    portal = await startPortal({
      world,
      catalog,
      features: [notifications],
      chaos: { notifications: { gatherSeconds: 0 } },
    });
    return sent;
  };
  const rated = (status: string) =>
    until(
      () => portal.get(`${ORDERS}/scorecard`),
      card => card.status === status,
    );
  const fail = async () => {
    const { templates } = await portal.mapped();
    const errors = templates.find((each: Body) =>
      /fails for three/.test(each.description),
    );
    const { body } = await portal.startRun(errors, 'fail');
    await portal.advance(3600);
    return body.run.id;
  };
  const ofServices = (sent: NotificationSendOptions[]) =>
    sent.filter(({ payload }) => payload.topic !== 'chaos');

  it('are notified when a run makes it fail, by a topic of its own', async () => {
    const sent = await start(healthy);
    await portal.mapped();
    await rated('untested');
    const runId = await fail();
    await rated('failing');
    const [first] = await until(
      async () => ofServices(sent),
      ({ length }) => length > 0,
    );
    expect(first).toMatchObject({
      recipients: { type: 'entity', entityRef: ['group:default/team-a'] },
      payload: {
        title: 'orders is failing',
        description: expect.stringMatching(/Failing since .* run it again\.$/),
        link: `/catalog/default/component/orders/experiments/runs/${runId}`,
        severity: 'high',
        topic: 'chaos-failing',
        scope: expect.stringMatching(/^chaos:digest:/),
      },
    });
  });

  it('are not notified where its annotation says so', async () => {
    const mute = { 'faultline.dev/notifications': ' None ' };
    const sent = await start(healthy, [
      service('orders', { ...tags('service=orders'), ...mute }),
      service('twin', tags('service=orders')),
    ]);
    await until(
      () => portal.get('/api/chaos/services/component/default/twin'),
      body => body.templates?.length === 2,
    );
    await fail();
    await rated('failing');
    // Both became failing at once, so one digest would tell of both.
    const titles = await until(
      async () => ofServices(sent).map(({ payload }) => payload.title),
      ({ length }) => length > 0,
    );
    expect(titles).toEqual(['twin is failing']);
  });

  it('are not notified of what had failed before the portal was there', async () => {
    const sent = await start(sampleWorld);
    await rated('failing');
    // The end of this run is told after what was to be told of the past.
    await fail();
    await until(
      async () => sent.map(({ payload }) => payload.title),
      titles => titles.some(title => title.startsWith('Ended')),
    );
    expect(ofServices(sent)).toEqual([]);
  });
});
