import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import {
  CELL,
  ORDERS,
  Portal,
  startPortal,
} from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

describe('who may do what', () => {
  let portal: Portal;
  afterEach(() => portal.stop());

  it('refuses bad input with the field at fault', async () => {
    portal = await startPortal();
    const template = await portal.idle();
    const path = `${ORDERS}/templates/${template.key}/runs`;
    const keyless = await portal.post(path).send({});
    expect(keyless.status).toBe(400);
    expect(keyless.body.error.message).toContain('Idempotency-Key');
    const odd = await portal.startRun(template, 'odd', { sudo: true });
    expect(odd.status).toBe(400);
    expect(odd.body.error.message).toContain('sudo');
    for (const bad of ['?limit=0', '?cursor=nonsense', '?status=fine']) {
      expect(
        (await request(portal.server).get(`/api/chaos/services${bad}`)).status,
      ).toBe(400);
    }
    const unmapped = await portal.startRun(
      { key: `${CELL}.EXTdoesnotexist0` },
      'unmapped',
    );
    expect(unmapped.status).toBe(404);
  });

  it('refuses every route to those without permission', async () => {
    portal = await startPortal({
      permissions: mockServices.permissions.factory({
        result: AuthorizeResult.DENY,
      }),
    });
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
      const response = await request(portal.server)
        [method](path)
        .set('Idempotency-Key', 'k');
      expect([path, response.status]).toEqual([path, status]);
      const anonymous = await request(portal.server)
        [method](path)
        .set('Authorization', mockCredentials.none.header());
      expect([path, anonymous.status]).toEqual([path, 401]);
    }
  });

  it('lets services read and never start or stop', async () => {
    portal = await startPortal();
    await portal.mapped();
    const header = mockCredentials.service.header();
    const as = (method: 'get' | 'post', path: string) =>
      request(portal.server)
        [method](path)
        .set('Authorization', header)
        .set('Idempotency-Key', 'k');
    expect((await as('get', ORDERS)).status).toBe(200);
    expect(
      (await as('post', `${ORDERS}/templates/${CELL}.EXTx/runs`)).status,
    ).toBe(403);
    expect((await as('post', '/api/chaos/runs/x/stop')).status).toBe(403);
  });

  it('starts nothing and still stops while permissions cannot be checked', async () => {
    const permissions = mockServices.permissions.mock();
    const result: AuthorizeResult.ALLOW = AuthorizeResult.ALLOW;
    const allow = async (questions: unknown[]) =>
      questions.map(() => ({ result }));
    permissions.authorize.mockImplementation(allow);
    permissions.authorizeConditional.mockImplementation(allow);
    portal = await startPortal({ permissions: permissions.factory });
    const template = await portal.idle();
    const { body } = await portal.startRun(template, 'before');
    await portal.advance(10);

    permissions.authorize.mockRejectedValue(new Error('connect ECONNREFUSED'));
    const other = await portal.startRun(template, 'meanwhile');
    expect(other.status).toBe(503);
    expect(other.body.error.message).toContain('cannot check permissions');
    expect(await portal.get(ORDERS)).toMatchObject({
      error: { message: expect.stringContaining('can be stopped') },
    });
    const stopped = await portal.post(`/api/chaos/runs/${body.run.id}/stop`);
    expect(stopped.status).toBe(202);
    expect(stopped.body).toMatchObject({
      stoppedBy: 'user:default/mock',
      entityRefs: [],
    });
  });

  it('is read-only while permissions are switched off', async () => {
    portal = await startPortal({ permissionsEnabled: false });
    const { templates, readOnly } = await portal.mapped();
    expect(readOnly).toContain('Permissions are switched off');
    expect(templates[0].start).toEqual({ allowed: false, reason: readOnly });
    const refused = await portal.startRun(templates[0], 'no');
    expect(refused.status).toBe(403);
    expect(await portal.ledger()).toHaveLength(0);
  });

  it('audits starts, refusals and stops', async () => {
    const auditor = mockServices.auditor.mock();
    const outcome = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockResolvedValue(outcome);
    portal = await startPortal({ features: [auditor.factory] });
    const template = await portal.idle();
    const { body } = await portal.startRun(template, 'audited', {
      reason: 'Drill',
    });
    await portal.startRun(template, 'refused');
    await portal.post(`/api/chaos/runs/${body.run.id}/stop`);
    expect(
      auditor.createEvent.mock.calls.map(([event]) => event),
    ).toMatchObject([
      {
        eventId: 'run-start',
        severityLevel: 'high',
        meta: {
          entityRef: 'component:default/orders',
          templateKey: template.key,
          reason: 'Drill',
        },
      },
      { eventId: 'run-start' },
      { eventId: 'run-stop', meta: { runId: body.run.id } },
    ]);
    expect(outcome.success).toHaveBeenCalledTimes(2);
    expect(outcome.fail).toHaveBeenCalledTimes(1);
  });
});
