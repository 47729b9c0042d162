import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { safetyLeverListSchema } from '@faultline/plugin-chaos-common';
import { Body, CELL } from '../__testUtils__/startPortal';
import { decidePermissions } from '../__testUtils__/decidePermissions';
import { until } from '../__testUtils__/until';
import {
  GuardedPortal,
  startGuardedPortal,
} from '../guardrails/__testUtils__/startGuardedPortal';

jest.setTimeout(30_000);

const PATH = '/api/chaos/safety-levers';

describe('safety levers', () => {
  let portal: GuardedPortal;
  afterEach(() => portal.stop());

  const shows = (status: string): Promise<Body> =>
    until(
      () => portal.get(PATH),
      ({ items }) => items?.[0]?.status === status,
    );

  it('are shown from the store, as AWS has them', async () => {
    portal = await startGuardedPortal({}, { idleEvery: '1h' });
    const list = safetyLeverListSchema.parse(await shows('disengaged'));
    expect(list.may).toEqual({ update: true });
    const before = await portal.awsCalls();
    await portal.get(PATH);
    expect(await portal.awsCalls()).toEqual(before);
  });

  it('stop what runs, prevent more until they are released, and say who and why', async () => {
    portal = await startGuardedPortal();
    const { body } = await portal.start('slow');
    await portal.advance(10);
    await portal.running(body.run.id);

    const moved = await portal.setLever({
      status: 'engaged',
      reason: 'Incident 12',
    });
    expect(moved.status).toBe(202);
    expect(moved.body).toMatchObject({
      cell: { id: CELL },
      status: 'engaging',
      reason: 'Incident 12 (user:default/mock)',
    });
    const again = await portal.setLever({ status: 'disengaged', reason: 'x' });
    expect(again.status).toBe(409);
    await portal.advance(60);
    await shows('engaged');
    expect(await portal.lastRun()).toMatchObject({ state: 'stopped' });
    expect((await portal.start('slow', {}, 'second')).status).toBe(409);

    const released = await portal.setLever({
      status: 'disengaged',
      reason: 'Over',
    });
    expect(released.body.status).toBe('disengaged');
    expect((await portal.start('slow', {}, 'third')).status).toBe(202);
  });

  it('are unknown, with the reason, when AWS denies to tell', async () => {
    portal = await startGuardedPortal();
    await shows('disengaged');
    await portal.breakAws({
      operation: 'GetSafetyLever',
      action: 'error',
      status: 403,
      code: 'AccessDeniedException',
    });
    const { items } = await shows('unknown');
    expect(items[0].reason).toContain('AWS denied fis:GetSafetyLever');
    expect(items[0].readAt).not.toBeNull();
  });

  it('ask for a reason, a known cell and the state to move to', async () => {
    portal = await startGuardedPortal();
    for (const body of [
      { status: 'engaged' },
      { status: 'engaged', reason: ' ' },
      { status: 'engaging', reason: 'x' },
      { status: 'engaged', reason: 'x', cell: 'y' },
    ]) {
      expect((await portal.setLever(body)).status).toBe(400);
    }
    const change = { status: 'engaged', reason: 'x' };
    const unknown = await portal.put(`${PATH}/1.eu-west-1`).send(change);
    expect(unknown.status).toBe(404);
  });

  it('are moved by users with the permission only', async () => {
    const permissions = decidePermissions(
      name => name !== 'chaos.safety-lever.update',
    );
    portal = await startGuardedPortal({}, { permissions });
    const change = { status: 'engaged', reason: 'x' };
    const refused = await portal.setLever(change);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('chaos.safety-lever.update');
    expect((await portal.get(PATH)).may).toEqual({ update: false });
    for (const [credentials, status] of [
      [mockCredentials.service, 403],
      [mockCredentials.none, 401],
    ] as const) {
      const response = await portal
        .put(`${PATH}/${CELL}`)
        .set('Authorization', credentials.header())
        .send(change);
      expect(response.status).toBe(status);
    }
    expect((await shows('disengaged')).items).toHaveLength(1);
  });

  it('stay as they are while permissions are switched off', async () => {
    portal = await startGuardedPortal({}, { permissionsEnabled: false });
    const change = { status: 'engaged', reason: 'x' };
    expect((await portal.setLever(change)).status).toBe(403);
    expect((await portal.get(PATH)).may).toEqual({ update: false });
  });

  it('are audited', async () => {
    const auditor = mockServices.auditor.mock();
    const outcome = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockResolvedValue(outcome);
    portal = await startGuardedPortal({}, { features: [auditor.factory] });
    await portal.setLever({ status: 'engaged', reason: 'Drill' });
    expect(auditor.createEvent.mock.calls[0]?.[0]).toMatchObject({
      eventId: 'safety-lever-change',
      severityLevel: 'high',
      meta: { cellId: CELL, status: 'engaged', reason: 'Drill' },
    });
    expect(outcome.success).toHaveBeenCalledTimes(1);
  });
});
