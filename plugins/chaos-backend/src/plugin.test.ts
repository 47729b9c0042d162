import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  sampleWorld,
  Simulator,
  startSimulator,
} from '@faultline/aws-simulator';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import plugin from '.';

const ACCOUNT = '111122223333';
const CELL = `${ACCOUNT}.us-east-1`;
const ORDERS = '/api/chaos/services/component/default/orders';

function service(name: string, annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
    spec: { type: 'service', owner: 'team-a', lifecycle: 'production' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-a' }],
  };
}

const tags = (text: string) => ({
  'aws.amazon.com/fis-experiment-template-tags': text,
});

const entities = [
  service('orders', tags('service=orders')),
  service('broken', tags('service=orders,=prod')),
  service('lonely', tags('service=nobody')),
  service('plain'),
];

type Body = Record<string, any>; // JSON of many shapes, asserted field by field

/** Waits for a condition; fails with the last answer when it never holds. */
async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean) {
  const end = Date.now() + 8_000;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) {
      throw new Error(`Gave up waiting: ${JSON.stringify(value)}`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

jest.setTimeout(30_000);

describe('the chaos backend', () => {
  let simulator: Simulator;
  let server: Parameters<typeof request>[0];
  let stop: () => Promise<void>;

  async function start(
    environment = 'staging',
    idleEvery = '1s',
    permission:
      | AuthorizeResult.ALLOW
      | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
  ) {
    simulator = await startSimulator({
      port: 0,
      world: sampleWorld,
    });
    const backend = await startTestBackend({
      features: [
        plugin,
        catalogServiceMock.factory({ entities }),
        mockServices.permissions.factory({ result: permission }),
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            aws: {
              accounts: [
                {
                  accountId: ACCOUNT,
                  accessKeyId: ACCOUNT,
                  secretAccessKey: 'simulated',
                },
              ],
            },
            chaos: {
              accounts: [
                {
                  accountId: ACCOUNT,
                  name: 'Shop',
                  environment,
                  regions: ['us-east-1'],
                },
              ],
              aws: { endpoint: simulator.url },
              sync: { idle: idleEvery, running: '0.5s' },
            },
          },
        }),
      ],
    });
    server = backend.server;
    stop = async () => {
      await backend.stop();
      await simulator.stop();
    };
  }

  afterEach(() => stop());

  const get = async (path: string): Promise<Body> =>
    (await request(server).get(path)).body;
  const control = (path: string, method: string, body?: unknown) =>
    fetch(`${simulator.url}/_simulator/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    }).then(response => response.json() as Promise<Body>);
  const advance = (advanceSeconds: number) =>
    control('clock', 'POST', { advanceSeconds });

  const mapped = () =>
    until(
      () => get(ORDERS),
      body => body.templates?.length === 2 && body.readAt !== null,
    );
  const startRun = (template: Body, key: string, body: object = {}) =>
    request(server)
      .post(`${ORDERS}/templates/${template.key}/runs`)
      .set('Idempotency-Key', key)
      .send(body);
  const idle = async () => {
    const body = await mapped();
    return body.templates.find((each: Body) => each.start.allowed);
  };
  const ledger = async () => (await control('ledger', 'GET')).entries;

  it('finds templates by tag, starts one, follows it and shows its verdict', async () => {
    await start();
    const template = await idle();
    const before = (await ledger()).length;
    const started = await startRun(template, 'key-1', { reason: 'A try' });
    expect(started.status).toBe(202);
    expect(started.body.run).toMatchObject({
      templateKey: template.key,
      entityRefs: ['component:default/orders'],
      startedBy: { origin: 'portal', reason: 'A try' },
      judgement: null,
    });
    expect((await ledger()).length).toBe(before + 1);

    await advance(10);
    await until(
      () => get(`/api/chaos/runs/${started.body.run.id}`),
      run => run.state === 'running',
    );
    await advance(3600);
    const ended = await until(
      () => get(`/api/chaos/runs/${started.body.run.id}`),
      run => run.judgement !== null,
    );
    expect(ended.actions.length).toBeGreaterThan(0);
    const list = await get('/api/chaos/services');
    expect(list.counts.all).toBe(4);
    expect(list.counts.running).toBe(0);
  });

  it('never starts twice for one key, and refuses the key for another request', async () => {
    await start();
    const template = await idle();
    const before = (await ledger()).length;
    const both = await Promise.all([
      startRun(template, 'same', { reason: 'x' }),
      startRun(template, 'same', { reason: 'x' }),
    ]);
    expect(both.map(each => each.status)).toEqual([202, 202]);
    const again = await startRun(template, 'same', { reason: 'x' });
    expect(again.body.intent.id).toBe(both[0].body.intent.id);
    expect((await startRun(template, 'same', { reason: 'y' })).status).toBe(
      422,
    );
    const other = await startRun(template, 'other');
    expect(other.status).toBe(409);
    expect(other.body.error.message).toContain('running already');
    expect((await ledger()).length).toBe(before + 1);
  });

  it('stops a run, and stopping again is harmless', async () => {
    await start();
    const template = await idle();
    const { body } = await startRun(template, 'to-stop');
    await advance(10);
    const path = `/api/chaos/runs/${body.run.id}/stop`;
    expect((await request(server).post(path)).status).toBe(202);
    await advance(60);
    const ended = await until(
      () => get(`/api/chaos/runs/${body.run.id}`),
      run => run.judgement !== null,
    );
    expect(ended).toMatchObject({
      state: 'stopped',
      stoppedBy: 'user:default/mock',
      judgement: { verdict: 'inconclusive', reason: 'stopped_early' },
    });
    expect((await request(server).post(path)).body.state).toBe('stopped');
  });

  it('asks for the name of the service in production', async () => {
    await start('production');
    const template = await idle();
    const refused = await startRun(template, 'no-name');
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain('type the service');
    expect(
      (await startRun(template, 'named', { confirmName: 'orders' })).status,
    ).toBe(202);
  });

  it('finds a start whose answer was lost and does not send a second one', async () => {
    await start();
    const template = await idle();
    const before = (await ledger()).length;
    await control('faults', 'PUT', [
      {
        service: 'fis',
        operation: 'StartExperiment',
        action: 'drop-after-processing',
        count: 3,
      },
    ]);
    const lost = await startRun(template, 'lost');
    expect(lost.status).toBe(202);
    expect(lost.body).toMatchObject({
      run: null,
      intent: { state: 'unknown' },
    });
    await until(
      () => get(ORDERS),
      body => body.intents.length === 0 && body.active.length === 1,
    );
    const experiments = new Set(
      (await ledger())
        .slice(before)
        .map((entry: Body) => entry.experimentId)
        .filter(Boolean),
    );
    expect(experiments.size).toBe(1);
  });

  it.each([
    [400, 'ValidationException', 400, /refused/],
    [402, 'ServiceQuotaExceededException', 409, /quota/],
    [403, 'AccessDeniedException', 503, /denied/],
    [409, 'ConflictException', 409, /refused/],
    [429, 'ThrottlingException', 503, /rate/],
  ])(
    'passes AWS %s on as a clear refusal',
    async (status, code, expected, text) => {
      await start();
      const template = await idle();
      await control('faults', 'PUT', [
        {
          service: 'fis',
          operation: 'StartExperiment',
          action: 'error',
          status,
          code,
          message: 'AWS says no',
        },
      ]);
      const refused = await startRun(template, `refused-${status}`);
      expect(refused.status).toBe(expected);
      expect(refused.body.error.message).toMatch(text);
      const { active } = await get(ORDERS);
      expect(active).toEqual([]);
    },
  );

  it('names a cell that denies access, keeps its data, and recovers', async () => {
    await start();
    await mapped();
    await control('faults', 'PUT', [
      {
        service: 'fis',
        operation: 'ListExperimentTemplates',
        action: 'error',
        status: 403,
        code: 'AccessDeniedException',
        message: 'no',
      },
    ]);
    const failing = await until(
      () => get(ORDERS),
      body => body.cells[0].state === 'failing',
    );
    expect(failing.templates).toHaveLength(2);
    expect(failing.cells[0].problem).toMatchObject({ kind: 'denied' });
    expect(failing.templates[0].start.reason).toMatch(/off until AWS answers/);
    await control('faults', 'PUT', []);
    await request(server).post(`/api/chaos/cells/${CELL}/refresh`).expect(202);
    await until(
      () => get(ORDERS),
      body => body.cells[0].state === 'current',
    );
  });

  it('explains annotations that are broken, match nothing or are absent', async () => {
    await start();
    await mapped();
    const of = (name: string) =>
      until(
        () => get(`/api/chaos/services/component/default/${name}`),
        body => body.mappingDetail?.state !== undefined,
      );
    expect((await of('broken')).mappingDetail).toMatchObject({
      state: 'malformed',
      problem: { position: 15 },
    });
    expect((await of('lonely')).mappingDetail).toMatchObject({
      state: 'unmatched',
      nearMatches: [{ condition: 'service=nobody', templates: 0 }],
    });
    expect((await of('plain')).mappingDetail.state).toBe('unannotated');
    await request(server)
      .get('/api/chaos/services/component/default/unknown')
      .expect(404);
  });

  it('refuses bad input with the field at fault', async () => {
    await start();
    const template = await idle();
    const path = `${ORDERS}/templates/${template.key}/runs`;
    const keyless = await request(server).post(path).send({});
    expect(keyless.status).toBe(400);
    expect(keyless.body.error.message).toContain('Idempotency-Key');
    const odd = await startRun(template, 'odd', { sudo: true });
    expect(odd.status).toBe(400);
    expect(odd.body.error.message).toContain('sudo');
    for (const bad of ['?limit=0', '?cursor=nonsense', '?status=fine']) {
      expect(
        (await request(server).get(`/api/chaos/services${bad}`)).status,
      ).toBe(400);
    }
    const unmapped = await startRun(
      { key: `${CELL}.EXTdoesnotexist0` },
      'unmapped',
    );
    expect(unmapped.status).toBe(404);
  });

  it('refuses every route to those without permission', async () => {
    await start('staging', '1s', AuthorizeResult.DENY);
    const run = `${CELL}.EXPunknown`;
    for (const [method, path, status] of [
      ['get', '/api/chaos/services', 403],
      ['get', ORDERS, 403],
      ['get', `${ORDERS}/runs`, 403],
      ['get', '/api/chaos/cells', 403],
      ['post', `/api/chaos/cells/${CELL}/refresh`, 403],
      ['post', `${ORDERS}/templates/${CELL}.EXTx/runs`, 403],
      ['get', `/api/chaos/runs/${run}`, 404],
      ['post', `/api/chaos/runs/${run}/stop`, 404],
    ] as const) {
      const response = await request(server)
        [method](path)
        .set('Idempotency-Key', 'k');
      expect([path, response.status]).toEqual([path, status]);
      const anonymous = await request(server)
        [method](path)
        .set('Authorization', mockCredentials.none.header());
      expect([path, anonymous.status]).toEqual([path, 401]);
    }
  });

  it('lets services read and never start or stop', async () => {
    await start();
    await mapped();
    const header = mockCredentials.service.header();
    const as = (method: 'get' | 'post', path: string) =>
      request(server)
        [method](path)
        .set('Authorization', header)
        .set('Idempotency-Key', 'k');
    expect((await as('get', ORDERS)).status).toBe(200);
    expect(
      (await as('post', `${ORDERS}/templates/${CELL}.EXTx/runs`)).status,
    ).toBe(403);
    expect((await as('post', '/api/chaos/runs/x/stop')).status).toBe(403);
  });

  it('answers every read without asking AWS', async () => {
    await start('staging', '1h');
    await mapped();
    const counts = async () =>
      JSON.stringify((await control('counters', 'GET')).counts);
    const before = await counts();
    for (let n = 0; n < 20; n += 1) await get(ORDERS);
    expect(await counts()).toBe(before);
  });
});
