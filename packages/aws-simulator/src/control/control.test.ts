import {
  CreateExperimentTemplateCommand,
  FisClient,
  ListExperimentsCommand,
  ListExperimentTemplatesCommand,
  StartExperimentCommand,
} from '@aws-sdk/client-fis';
import { START, startTest } from '../__testUtils__/startTest';
import type { Test } from '../__testUtils__/startTest';
import { waiting } from '../__testUtils__/templates';
import { loadWorld } from '../worlds';

let test: Test;
beforeEach(async () => {
  test = await startTest();
});
afterEach(() => test.stop());

async function control(method: string, path: string, body?: unknown) {
  const response = await fetch(`${test.simulator.url}/_simulator/${path}`, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const list = () => test.fis.send(new ListExperimentTemplatesCommand({}));

describe('/_simulator', () => {
  it('says that it is well', async () => {
    expect(await control('GET', 'health')).toEqual({
      status: 200,
      body: { status: 'ok', world: 'empty' },
    });
  });

  it('does not know other paths', async () => {
    expect((await control('GET', 'secrets')).status).toBe(404);
  });

  describe('clock', () => {
    it('is read and advanced', async () => {
      const now = START.toISOString();
      expect((await control('GET', 'clock')).body).toEqual({
        now,
        mode: 'manual',
      });
      const { body } = await control('POST', 'clock', { advanceSeconds: 90 });
      expect(body.now).toBe(new Date(START.getTime() + 90_000).toISOString());
    });

    it.each([{}, { advanceSeconds: -1 }, { advanceSeconds: '5' }, []])(
      'is not advanced by %j',
      async body => {
        expect(await control('POST', 'clock', body)).toMatchObject({
          status: 400,
          body: { message: expect.stringContaining('advanceSeconds') },
        });
      },
    );
  });

  it('resets everything but time', async () => {
    test.clock.advance(60);
    await test.fis.send(new CreateExperimentTemplateCommand(waiting()));
    await control('PUT', 'faults', [{ action: 'error', operation: 'Other' }]);
    const { body } = await control('POST', 'reset');
    expect(body.now).toBe(new Date(START.getTime() + 60_000).toISOString());
    expect((await control('GET', 'counters')).body).toEqual({ counters: {} });
    expect((await control('GET', 'faults')).body).toEqual({ rules: [] });
    expect((await list()).experimentTemplates).toEqual([]);
  });

  it('counts requests by operation and account', async () => {
    const other = new FisClient(test.client('444455556666'));
    await list();
    await list();
    await other.send(new ListExperimentTemplatesCommand({}));
    await expect(
      other.send(new ListExperimentsCommand({ maxResults: 0 })),
    ).rejects.toThrow();
    other.destroy();
    expect((await control('GET', 'counters')).body).toEqual({
      counters: {
        'fis.ListExperimentTemplates': {
          '111122223333': 2,
          '444455556666': 1,
        },
        'fis.ListExperiments': { '444455556666': 1 },
      },
    });
  });

  describe('faults', () => {
    it('answer with an error as often as they say', async () => {
      await control('PUT', 'faults', [
        {
          action: 'error',
          service: 'fis',
          operation: 'ListExperimentTemplates',
          status: 429,
          code: 'ThrottlingException',
          message: 'Rate exceeded',
          count: 2,
        },
      ]);
      const throttled = { name: 'ThrottlingException' };
      await expect(list()).rejects.toMatchObject(throttled);
      await test.fis.send(new ListExperimentsCommand({}));
      expect((await control('GET', 'faults')).body.rules[0].count).toBe(1);
      await expect(list()).rejects.toMatchObject(throttled);
      await expect(list()).resolves.toBeDefined();
    });

    it('hit one account and one region only', async () => {
      await control('PUT', 'faults', {
        rules: [
          {
            action: 'error',
            account: '444455556666',
            region: 'eu-west-1',
            status: 403,
            code: 'AccessDeniedException',
          },
        ],
      });
      const outcome = async (account: string, region: string) => {
        const fis = new FisClient(test.client(account, region));
        const command = new ListExperimentTemplatesCommand({});
        const result = await fis.send(command).then(
          () => 'fine',
          (error: Error) => error.name,
        );
        fis.destroy();
        return result;
      };
      expect([
        await outcome('111122223333', 'eu-west-1'),
        await outcome('444455556666', 'us-east-1'),
        await outcome('444455556666', 'eu-west-1'),
      ]).toEqual(['fine', 'fine', 'AccessDeniedException']);
    });

    it('lose the answer after the work was done', async () => {
      const { experimentTemplate } = await test.fis.send(
        new CreateExperimentTemplateCommand(waiting()),
      );
      const start = () =>
        test.fis.send(
          new StartExperimentCommand({
            experimentTemplateId: experimentTemplate?.id,
            clientToken: 'intent-1',
          }),
        );
      const rule = { operation: 'StartExperiment', count: 1 };
      await control('PUT', 'faults', [
        { ...rule, action: 'drop' },
        { ...rule, action: 'drop-after-processing' },
      ]);
      await expect(start()).rejects.toThrow();
      const none = await test.fis.send(new ListExperimentsCommand({}));
      expect(none.experiments).toEqual([]);
      await expect(start()).rejects.toThrow();
      const { experiments = [] } = await test.fis.send(
        new ListExperimentsCommand({}),
      );
      const { experiment } = await start();
      expect(experiments.map(({ id }) => id)).toEqual([experiment?.id]);
      const { entries } = (await control('GET', 'ledger')).body;
      const outcomes = entries.map(
        (entry: { experimentId?: string; error?: { code: string } }) =>
          entry.experimentId ?? entry.error?.code,
      );
      expect(outcomes).toEqual(['Dropped', experiment?.id, experiment?.id]);
    });

    it('delay the answer', async () => {
      await control('PUT', 'faults', [{ action: 'delay', delayMs: 80 }]);
      const before = performance.now();
      await list();
      expect(performance.now() - before).toBeGreaterThanOrEqual(75);
    });

    it.each([
      [[{ action: 'explode' }]],
      [[{ action: 'error', status: 200 }]],
      [[{}]],
      [{ rules: 'none' }],
    ])('are refused when they are %j', async rules => {
      expect((await control('PUT', 'faults', rules)).status).toBe(400);
      expect((await control('GET', 'faults')).body).toEqual({ rules: [] });
    });
  });

  describe('world/switches', () => {
    const name = 'us-health-check-watches-us';

    it('has none in a world without any', async () => {
      expect((await control('GET', 'world/switches')).body).toEqual({
        switches: [],
      });
    });

    it('tells and changes the positions of those of the world', async () => {
      await test.stop();
      test = await startTest({ world: await loadWorld('multi-region-api') });
      const { body } = await control('GET', 'world/switches');
      expect(body.switches).toMatchObject([{ name, on: false }]);
      const thrown = await control('PUT', 'world/switches', { [name]: true });
      expect(thrown.body.switches).toMatchObject([{ name, on: true }]);
      await control('POST', 'reset');
      const after = await control('GET', 'world/switches');
      expect(after.body.switches).toMatchObject([{ name, on: false }]);
    });

    it.each([
      [{ light: true }, 'light'],
      [[], 'names'],
      ['on', 'names'],
    ])('refuses %j', async (body, mentioned) => {
      expect(await control('PUT', 'world/switches', body)).toMatchObject({
        status: 400,
        body: { message: expect.stringContaining(mentioned) },
      });
    });
  });
});
