import { StartExperimentCommand } from '@aws-sdk/client-fis';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createFisClient } from '../aws/__testUtils__/createFisClient';
import {
  ACCOUNT,
  Body,
  CELL,
  ORDERS,
  Portal,
  startPortal,
} from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(60_000);

describe('stopping', () => {
  let portal: Portal;
  afterEach(() => portal.stop());

  /**
   * Starts one template of `orders` here and the other one in AWS: both hit the
   * same function, which the guardrails would not allow.
   */
  async function startBoth(): Promise<string[]> {
    const { templates } = await portal.mapped();
    const [own, other]: Body[] = templates;
    await portal.startRun(own!, own!.key);
    await createFisClient(portal.simulator.url).send(
      new StartExperimentCommand({
        clientToken: 'aws',
        experimentTemplateId: other!.templateId,
      }),
    );
    const { active } = await until(
      () => portal.get(ORDERS),
      service => service.active.length === 2,
    );
    await portal.advance(10);
    return active.map((run: Body) => run.id).sort();
  }

  const stops = (body: object) => portal.post('/api/chaos/stops').send(body);
  const stopped = (items: Body[]) =>
    items
      .filter(item => item.stopped)
      .map(item => item.id)
      .sort();

  it.each([
    ['a service', { entityRef: 'component:default/orders' }],
    ['an account', { accountId: ACCOUNT }],
  ])('everything of %s, each with its outcome', async (_, scope) => {
    portal = await startPortal();
    const ids = await startBoth();
    const { status, body } = await stops(scope);
    expect(status).toBe(202);
    expect(stopped(body.items)).toEqual(ids);
    expect(body.items[0].title).not.toContain('EXP');
    const service = await until(
      () => portal.get(ORDERS),
      ({ active }) => active.every((run: Body) => run.state === 'stopping'),
    );
    expect(service.active).toHaveLength(2);
    expect((await stops(scope)).status).toBe(202);
    const log = await portal.get('/api/chaos/audit?event=run-stop-all');
    expect(log.items.at(-1).message).toContain('Stopped 2 of 2');
  });

  it('names what AWS did not stop, and stops the rest', async () => {
    portal = await startPortal();
    const ids = await startBoth();
    await portal.breakAws({
      service: 'fis',
      operation: 'StopExperiment',
      action: 'error',
      status: 403,
      code: 'AccessDeniedException',
      count: 1,
    });
    const { body } = await stops({ accountId: ACCOUNT });
    expect(body.items).toHaveLength(ids.length);
    expect(stopped(body.items)).toHaveLength(ids.length - 1);
    expect(body.items.find((item: Body) => !item.stopped).message).toContain(
      'denied',
    );
  });

  it('takes back a start that AWS has not answered', async () => {
    portal = await startPortal();
    const template = await portal.idle();
    await portal.breakAws({
      service: 'fis',
      operation: 'StartExperiment',
      action: 'drop',
    });
    const { body } = await portal.startRun(template, 'unanswered');
    expect(body.intent.state).toBe('unknown');
    const { body: answer } = await stops({ accountId: ACCOUNT });
    expect(answer.items).toMatchObject([
      { id: body.intent.id, stopped: true, message: '' },
    ]);
    expect((await portal.get(ORDERS)).intents).toEqual([]);
  });

  it('takes no start back that has become a run', async () => {
    portal = await startPortal();
    const { body } = await portal.startRun(await portal.idle(), 'started');
    const { id } = body.intent;
    const late = await portal.post(`/api/chaos/intents/${id}/cancel`);
    expect(late.status).toBe(409);
    expect(late.body.error.message).toContain('Stop the run instead');
  });

  it('says when there is nothing of that name', async () => {
    portal = await startPortal();
    await portal.mapped();
    for (const scope of [
      { entityRef: 'component:default/nobody' },
      { system: 'system:default/nobody' },
      { accountId: '999999999999' },
    ]) {
      expect((await stops(scope)).status).toBe(404);
    }
    expect((await stops({})).status).toBe(400);
    expect(
      (await stops({ accountId: ACCOUNT, entityRef: 'a:b/c' })).status,
    ).toBe(400);
  });

  it('is for everybody, or for those with the permission when configured', async () => {
    const permissions = mockServices.permissions.mock();
    const allow: AuthorizeResult.ALLOW = AuthorizeResult.ALLOW;
    const deny: AuthorizeResult.DENY = AuthorizeResult.DENY;
    const answer = async (questions: { permission: { name: string } }[]) =>
      questions.map(({ permission }) => ({
        result: permission.name === 'chaos.run.stop' ? deny : allow,
      }));
    permissions.authorize.mockImplementation(answer);
    permissions.authorizeConditional.mockImplementation(answer);
    portal = await startPortal({
      permissions: permissions.factory,
      chaos: { stop: { anyone: false } },
    });
    const [id] = await startBoth();
    expect((await portal.get(ORDERS)).may).toEqual({
      start: true,
      stop: false,
    });
    expect((await portal.get(`/api/chaos/runs/${id}`)).may.stop).toBe(false);
    expect((await portal.post(`/api/chaos/runs/${id}/stop`)).status).toBe(403);
    expect((await stops({ accountId: ACCOUNT })).body.items).toEqual([]);
    await portal.stop();

    portal = await startPortal({
      permissions: permissions.factory,
    });
    const [other] = await startBoth();
    expect((await portal.get(ORDERS)).may.stop).toBe(true);
    expect((await portal.post(`/api/chaos/runs/${other}/stop`)).status).toBe(
      202,
    );
  });

  it('gets through while AWS throttles all reads', async () => {
    portal = await startPortal();
    const [id] = await startBoth();
    await portal.breakAws(
      ...['ListExperiments', 'GetExperiment', 'ListExperimentTemplates'].map(
        operation => ({
          service: 'fis',
          operation,
          action: 'error',
          status: 429,
          code: 'ThrottlingException',
        }),
      ),
    );
    await until(
      () => portal.get('/api/chaos/cells'),
      ({ items }) => items[0].state === 'failing',
    );
    const stop = await portal.post(`/api/chaos/runs/${id}/stop`);
    expect(stop.status).toBe(202);
    expect(stop.body).toMatchObject({ cell: { id: CELL }, state: 'stopping' });
  });
});
