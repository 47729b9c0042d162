import fc from 'fast-check';
import {
  GetExperimentCommand,
  ListExperimentTemplatesCommand,
  StartExperimentCommand,
} from '@aws-sdk/client-fis';
import { FisClient } from '@aws-sdk/client-fis';
import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { driveFis } from '../__testUtils__/driveFis';
import { startTest } from '../__testUtils__/startTest';
import type { Test } from '../__testUtils__/startTest';
import { waiting } from '../__testUtils__/templates';
import { awsRateLimits } from '.';
import { take } from './TokenBucket';
import type { TokenBucket } from './TokenBucket';

let test: Test;
beforeEach(async () => {
  test = await startTest({ rateLimits: awsRateLimits });
});
afterEach(() => test.stop());

const list = (client = test.fis) =>
  client.send(new ListExperimentTemplatesCommand({}));

async function times(count: number, call: () => Promise<unknown>) {
  for (let index = 0; index < count; index += 1) {
    await call();
  }
}

const rateExceeded = {
  name: 'ThrottlingException',
  message: 'Rate exceeded',
  $metadata: { httpStatusCode: 429 },
};

describe('rate limits', () => {
  it('refuse reads once the burst is used up, until time has passed', async () => {
    await times(20, list);
    await expect(list()).rejects.toMatchObject(rateExceeded);
    test.clock.advance(0.5);
    await times(5, list);
    await expect(list()).rejects.toMatchObject(rateExceeded);
  });

  it('let nobody save up more than the burst', async () => {
    await times(20, list);
    test.clock.advance(3600);
    await times(20, list);
    await expect(list()).rejects.toMatchObject(rateExceeded);
  });

  it('are shared by the reads, and apart from the writes', async () => {
    const { create, start, get } = driveFis(test);
    const id = await start(await create(waiting()));
    await times(20, () => get(id));
    await expect(list()).rejects.toMatchObject(rateExceeded);
    await times(3, () => create(waiting()));
    await expect(create(waiting())).rejects.toMatchObject(rateExceeded);
    test.clock.advance(1);
    expect(await create(waiting())).toMatch(/^EXT/);
  });

  it('hold for each account and region by itself', async () => {
    await times(20, list);
    const others = [
      test.client('444455556666'),
      test.client(undefined, 'eu-west-1'),
    ].map(settings => new FisClient(settings));
    await expect(list()).rejects.toMatchObject(rateExceeded);
    for (const other of others) {
      expect((await list(other)).experimentTemplates).toEqual([]);
      other.destroy();
    }
  });

  it('are met in the words of CloudWatch, too', async () => {
    const describeAlarms = () =>
      test.cloudWatch.send(new DescribeAlarmsCommand({}));
    await times(9, describeAlarms);
    await expect(describeAlarms()).rejects.toMatchObject({
      name: 'Throttling',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('are something that the SDK tries again', async () => {
    const patient = new FisClient({ ...test.client(), maxAttempts: 3 });
    await times(20, list);
    const refused = await list(patient).catch(error => error);
    expect(refused.$metadata.attempts).toBe(3);
    patient.destroy();
  });

  it('keep a refused start from having an effect', async () => {
    const { create } = driveFis(test);
    const experimentTemplateId = await create(waiting());
    const start = (clientToken: string) =>
      test.fis.send(
        new StartExperimentCommand({ experimentTemplateId, clientToken }),
      );
    const first = await start('one');
    await times(3, () => start('one'));
    await expect(start('two')).rejects.toMatchObject(rateExceeded);
    const ledger = await fetch(`${test.simulator.url}/_simulator/ledger`);
    const { entries } = await ledger.json();
    expect(entries.at(-1)).toMatchObject({
      clientToken: 'two',
      error: { code: 'ThrottlingException' },
    });
    expect(entries.at(-1).experimentId).toBeUndefined();
    const { experiment } = await test.fis.send(
      new GetExperimentCommand({ id: first.experiment?.id }),
    );
    expect(experiment?.state?.status).toBe('initiating');
  });
});

describe('/_simulator/throttling', () => {
  const put = (body: unknown) =>
    fetch(`${test.simulator.url}/_simulator/throttling`, {
      method: 'PUT',
      body: JSON.stringify(body),
    });

  it('changes the limits, and a reset brings the first ones back', async () => {
    const limits = [{ service: 'fis', perSecond: 1, burst: 2 }];
    const answer = await put(limits);
    expect(await answer.json()).toEqual({ limits });
    await times(2, list);
    await expect(list()).rejects.toMatchObject(rateExceeded);
    await fetch(`${test.simulator.url}/_simulator/reset`, { method: 'POST' });
    await times(20, list);
    await expect(list()).rejects.toMatchObject(rateExceeded);
  });

  it('takes limits away', async () => {
    await put([]);
    await times(30, list);
    const answer = await fetch(`${test.simulator.url}/_simulator/throttling`);
    expect(await answer.json()).toEqual({ limits: [] });
  });

  it.each([
    [[{ service: 'fis', perSecond: 1 }]],
    [[{ service: 'fis', perSecond: -1, burst: 5 }]],
    [[{ service: 'fis', perSecond: 1, burst: 0 }]],
    [[{ service: 'fis', perSecond: '1', burst: 5 }]],
    ['fast'],
  ])('refuses %j', async limits => {
    expect((await put(limits)).status).toBe(400);
  });
});

describe('a token bucket', () => {
  it('never admits more than burst and rate allow, in any window', () => {
    const rates = fc.record({
      perSecond: fc.integer({ min: 0, max: 20 }),
      burst: fc.integer({ min: 1, max: 20 }),
    });
    const pauses = fc.array(fc.nat({ max: 2000 }), { maxLength: 100 });
    fc.assert(
      fc.property(rates, pauses, (rate, gaps) => {
        const admitted: number[] = [];
        let bucket: TokenBucket | undefined;
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          const after = take(bucket, rate, now);
          admitted.push(...(after ? [now] : []));
          bucket = after ?? bucket;
        }
        admitted.forEach((from, first) =>
          admitted.slice(first).forEach((to, index) => {
            const allowed = rate.burst + ((to - from) / 1000) * rate.perSecond;
            expect(index + 1).toBeLessThanOrEqual(allowed + 1e-6);
          }),
        );
      }),
    );
  });
});
