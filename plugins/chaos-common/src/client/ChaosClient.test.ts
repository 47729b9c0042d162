import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Run } from '../contract';
import { routes } from '../contract/openapi/routes';
import { ChaosClient } from './ChaosClient';
import { ScorecardClient } from './ScorecardClient';

const cell = {
  id: '111122223333.us-east-1',
  accountId: '111122223333',
  accountName: 'Shop production',
  region: 'us-east-1',
  environment: 'production',
  production: true,
};
const at = '2026-11-21T00:00:00.000Z';
const run: Run = {
  id: '111122223333.us-east-1.EXP1',
  experimentId: 'EXP1',
  templateKey: '111122223333.us-east-1.EXT1',
  templateTitle: 'Delay',
  cell,
  entityRefs: ['component:default/checkout'],
  state: 'running',
  stateReason: '',
  error: null,
  preview: false,
  judgement: null,
  actions: [],
  startedBy: { origin: 'portal', userRef: 'user:default/a', reason: null },
  stoppedBy: null,
  createdAt: at,
  startedAt: at,
  endedAt: null,
  expectedEndAt: null,
  readAt: at,
  version: 1,
  consoleUrl: 'https://example.com',
};

interface Received {
  method?: string;
  url?: string;
  key?: string | string[];
  type?: string;
  body: string;
}

describe('ChaosClient', () => {
  let server: Server;
  let client: ChaosClient;
  let received: Received[];
  let answer: { status: number; body: string };

  const receive = async (req: IncomingMessage): Promise<Received> => ({
    method: req.method,
    url: req.url,
    key: req.headers['idempotency-key'],
    type: req.headers['content-type'],
    body: await text(req),
  });

  beforeEach(async () => {
    received = [];
    server = createServer(async (req, res) => {
      received.push(await receive(req));
      res.writeHead(answer.status, { 'content-type': 'application/json' });
      res.end(answer.body);
    });
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
    const { port } = server.address() as AddressInfo;
    client = ChaosClient.create({
      discoveryApi: {
        getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
      },
      fetchApi: { fetch },
    });
  });

  afterEach(
    () =>
      new Promise(done => {
        server.close(done);
        server.closeAllConnections();
      }),
  );

  const reply = (body: unknown, status = 200) => {
    answer = { status, body: JSON.stringify(body) };
  };

  it('asks for a page of services by its filters and leaves empty ones out', async () => {
    reply({
      items: [],
      nextCursor: null,
      total: 0,
      counts: {
        all: 0,
        failing: 0,
        untested: 0,
        stale: 0,
        resilient: 0,
        running: 0,
      },
      owners: [],
      systems: [],
      cells: [],
    });
    await client.listServices({
      q: 'a&b',
      status: 'failing',
      cursor: '',
      owner: undefined,
      limit: 10,
    });
    await client.listServices();
    expect(received.map(({ url }) => url)).toEqual([
      '/api/chaos/services?q=a%26b&status=failing&limit=10',
      '/api/chaos/services',
    ]);
  });

  it('starts with the key in the header and the rest in the body', async () => {
    const intent = {
      id: '7d3c2a2e-6d0e-4f43-9a55-0d6a0b6f1f11',
      entityRef: 'component:default/checkout',
      templateKey: run.templateKey,
      templateTitle: 'Delay',
      state: 'started',
      message: '',
      userRef: 'user:default/a',
      createdAt: at,
      lookedForUntil: null,
    };
    reply({ intent, run }, 202);
    const started = await client.startRun({
      entityRef: 'Component:default/Checkout',
      templateKey: run.templateKey,
      idempotencyKey: 'key-1',
      reason: 'drill',
      confirmName: 'checkout',
    });
    expect(started.run).toEqual(run);
    expect(received).toEqual([
      {
        method: 'POST',
        url: `/api/chaos/services/component/default/checkout/templates/${run.templateKey}/runs`,
        key: 'key-1',
        type: 'application/json',
        body: '{"reason":"drill","confirmName":"checkout"}',
      },
    ]);
  });

  it('reads, lists and stops runs', async () => {
    const detail = {
      ...run,
      timeline: [],
      groups: null,
      groupsFrom: null,
      groupsAwaited: false,
      groupsMessage: '',
      halt: null,
      history: [],
      may: { start: true, stop: true },
    };
    reply(detail);
    expect(await client.getRun('a/b')).toEqual(detail);
    reply(run);
    expect(await client.stopRun(run.id)).toEqual(run);
    reply({ items: [run], total: 1, nextCursor: null });
    const page = await client.listRuns('component:default/checkout', {
      limit: 5,
    });
    expect(page.items).toEqual([run]);
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/chaos/runs/a%2Fb',
      `POST /api/chaos/runs/${run.id}/stop`,
      'GET /api/chaos/services/component/default/checkout/runs?limit=5',
    ]);
  });

  it('takes answers without a body where none is promised', async () => {
    answer = { status: 202, body: '' };
    await client.cancelIntent('i1');
    await client.refreshCell(cell.id);
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /api/chaos/intents/i1/cancel',
      `POST /api/chaos/cells/${cell.id}/refresh`,
    ]);
  });

  it('lists cells', async () => {
    const health = {
      ...cell,
      state: 'current',
      readAt: at,
      nextReadAt: at,
      problem: null,
    };
    reply({ items: [health] });
    expect(await client.listCells()).toEqual([health]);
  });

  it('rejects with what the backend said', async () => {
    reply(
      {
        error: { name: 'ConflictError', message: 'A run is in progress' },
        response: { statusCode: 409 },
      },
      409,
    );
    await expect(client.getRun('r')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 409,
      cause: { name: 'ConflictError', message: 'A run is in progress' },
    });
  });

  it('refuses an answer that breaks the contract', async () => {
    reply({ ...run, state: 'exploded' });
    await expect(client.getRun('r')).rejects.toThrow(/state/);
    answer = { status: 200, body: '<html>' };
    await expect(client.getRun('r')).rejects.toThrow(/JSON/);
  });

  it.each(['checkout', 'component:checkout', 'a:b/c/d', ''])(
    'refuses %j as an entity ref before sending anything',
    async ref => {
      await expect(client.getService(ref)).rejects.toThrow(/entity ref/);
      expect(received).toEqual([]);
    },
  );

  it('has one documented operation for each of its methods', () => {
    const methods = [ChaosClient, ScorecardClient].flatMap(each =>
      Object.getOwnPropertyNames(each.prototype),
    );
    expect(routes.map(({ operationId }) => operationId).sort()).toEqual(
      methods.filter(name => name !== 'constructor').sort(),
    );
  });
});
