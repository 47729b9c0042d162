import {
  CELL,
  ORDERS,
  Portal,
  startPortal,
} from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(60_000);

describe('when AWS fails', () => {
  let portal: Portal;
  afterEach(() => portal.stop());

  it.each([
    [400, 'ValidationException', 400, /refused/],
    [403, 'AccessDeniedException', 503, /denied/],
    [409, 'ConflictException', 409, /refused/],
  ])(
    'passes AWS %s on as a clear refusal',
    async (status, code, expected, text) => {
      portal = await startPortal();
      const template = await portal.idle();
      await portal.breakAws({
        service: 'fis',
        operation: 'StartExperiment',
        action: 'error',
        status,
        code,
        message: 'AWS says no',
      });
      const refused = await portal.startRun(template, `refused-${status}`);
      expect(refused.status).toBe(expected);
      expect(refused.body.error.message).toMatch(text);
      const { active } = await portal.get(ORDERS);
      expect(active).toEqual([]);
    },
  );

  it.each([
    [402, 'ServiceQuotaExceededException', /no room.*quota/],
    [429, 'ThrottlingException', /no room.*rate/],
  ])(
    'keeps a start waiting when AWS says %s, until it is taken back',
    async (status, code, text) => {
      portal = await startPortal();
      const template = await portal.idle();
      await portal.breakAws({
        service: 'fis',
        operation: 'StartExperiment',
        action: 'error',
        status,
        code,
        message: 'AWS says not now',
      });
      const waiting = await portal.startRun(template, `busy-${status}`);
      expect(waiting.status).toBe(202);
      expect(waiting.body).toMatchObject({
        run: null,
        intent: { state: 'requested', message: expect.stringMatching(text) },
      });
      const { id } = waiting.body.intent;
      await portal.post(`/api/chaos/intents/${id}/cancel`).expect(202);
      await portal.breakAws();
      const { active, intents } = await portal.get(ORDERS);
      expect([active, intents]).toEqual([[], []]);
    },
  );

  it('names a cell that denies access, keeps its data, and recovers', async () => {
    portal = await startPortal();
    await portal.mapped();
    await portal.breakAws({
      service: 'fis',
      operation: 'ListExperimentTemplates',
      action: 'error',
      status: 403,
      code: 'AccessDeniedException',
      message: 'no',
    });
    const failing = await until(
      () => portal.get(ORDERS),
      body => body.cells[0].state === 'failing',
    );
    expect(failing.templates).toHaveLength(2);
    expect(failing.cells[0].problem).toMatchObject({ kind: 'denied' });
    expect(failing.templates[0].start.reason).toMatch(/off until AWS answers/);
    await portal.breakAws();
    await portal.post(`/api/chaos/cells/${CELL}/refresh`).expect(202);
    await until(
      () => portal.get(ORDERS),
      body => body.cells[0].state === 'current',
    );
  });

  it.each([
    [
      'an error of AWS itself',
      {
        action: 'error',
        status: 500,
        code: 'InternalServerException',
        message: 'no',
      },
    ],
    ['a connection that is cut', { action: 'drop' }],
    ['no answer in time', { action: 'delay', delayMs: 60_000 }],
  ])('holds a start back after %s until AWS answers', async (_, failure) => {
    portal = await startPortal();
    const template = await portal.idle();
    const before = (await portal.ledger()).length;
    await portal.breakAws({
      service: 'fis',
      operation: 'StartExperiment',
      ...failure,
    });
    const unclear = await portal.startRun(template, 'unclear');
    expect(unclear.status).toBe(202);
    expect(unclear.body.intent).toMatchObject({
      state: 'unknown',
      message: expect.stringContaining('no clear answer'),
    });
    const second = await portal.startRun(template, 'impatient');
    expect(second.status).toBe(409);

    await portal.breakAws();
    await until(
      () => portal.get(ORDERS),
      ({ active, intents }) => active.length === 1 && intents.length === 0,
    );
    const started = (await portal.ledger())
      .slice(before)
      .flatMap(({ experimentId }) => experimentId ?? []);
    expect(new Set(started).size).toBe(1);
  });

  it('stops what a cancelled start has started after all', async () => {
    portal = await startPortal();
    const template = await portal.idle();
    await portal.breakAws(
      {
        service: 'fis',
        operation: 'StartExperiment',
        action: 'drop-after-processing',
      },
      { service: 'fis', operation: 'ListExperiments', action: 'drop' },
    );
    const unclear = await portal.startRun(template, 'regretted');
    const { id } = unclear.body.intent;
    await portal.post(`/api/chaos/intents/${id}/cancel`).expect(202);

    await portal.breakAws();
    const { items } = await until(
      async () => {
        await portal.advance(5);
        return portal.get(`${ORDERS}/runs`);
      },
      ({ items: [newest] }) => newest.state === 'stopped',
    );
    expect(items[0]).toMatchObject({
      startedBy: { origin: 'portal' },
      stoppedBy: 'user:default/mock',
    });
  });

  it('says when AWS does not know the template any more', async () => {
    portal = await startPortal();
    const template = await portal.idle();
    await portal.breakAws({
      service: 'fis',
      operation: 'StartExperiment',
      action: 'error',
      status: 404,
      code: 'ResourceNotFoundException',
      message: 'No such template',
    });
    const refused = await portal.startRun(template, 'gone');
    expect(refused.status).toBe(404);
    expect(refused.body.error.message).toContain('AWS does not know it');
  });
});
