import FisV2 from 'aws-sdk/clients/fis';
import { driveFis, statuses } from '../../../__testUtils__/driveFis';
import { quietWorld } from '../../../__testUtils__/quietWorld';
import { startTest } from '../../../__testUtils__/startTest';
import type { Test } from '../../../__testUtils__/startTest';
import { failingFunctions, waiting } from '../../../__testUtils__/templates';

let test: Test;
beforeEach(async () => {
  test = await startTest({ world: quietWorld() });
});
afterEach(() => test.stop());

async function lever(id = 'default') {
  const { safetyLever } = await test.fisV2.getSafetyLever({ id }).promise();
  return safetyLever;
}

async function move(
  status: string,
  reason = 'Game day is over',
  id = 'default',
) {
  const { safetyLever } = await test.fisV2
    .updateSafetyLeverState({ id, state: { status, reason } })
    .promise();
  return safetyLever?.state;
}

describe('the safety lever', () => {
  it('is disengaged at first', async () => {
    expect(await lever()).toEqual({
      id: 'default',
      arn: 'arn:aws:fis:us-east-1:111122223333:safety-lever/default',
      state: { status: 'disengaged', reason: 'Initial state' },
    });
  });

  it('is engaged at once when nothing runs, and can be released', async () => {
    expect(await move('engaged')).toEqual({
      status: 'engaged',
      reason: 'Game day is over',
    });
    expect(await move('disengaged', 'Go on')).toEqual({
      status: 'disengaged',
      reason: 'Go on',
    });
    expect((await lever())?.state).toEqual({
      status: 'disengaged',
      reason: 'Go on',
    });
  });

  it('is engaging until the last experiment has ended', async () => {
    const { start, get } = driveFis(test);
    const quick = await start(waiting());
    const slow = await start(failingFunctions());
    test.clock.advance(10);
    expect(await move('engaged')).toMatchObject({ status: 'engaging' });
    expect(statuses(await get(slow))).toEqual({
      experiment: 'stopping',
      fail: 'stopping',
    });
    test.clock.advance(1);
    expect(statuses(await get(quick)).experiment).toBe('stopped');
    expect((await lever())?.state?.status).toBe('engaging');
    test.clock.advance(2);
    expect((await get(slow)).state).toEqual({
      status: 'stopped',
      reason: 'Experiment halted: safety lever is engaged.',
    });
    expect((await lever())?.state?.status).toBe('engaged');
  });

  it('waits for experiments that were already stopping', async () => {
    const { start } = driveFis(test);
    const id = await start(failingFunctions());
    test.clock.advance(10);
    await test.fisV2.stopExperiment({ id }).promise();
    expect(await move('engaged')).toMatchObject({ status: 'engaging' });
    test.clock.advance(3);
    expect((await lever())?.state?.status).toBe('engaged');
  });

  it.each(['engaged', 'disengaged'])(
    'cannot be %s while it is engaging',
    async status => {
      const { start } = driveFis(test);
      await start(failingFunctions());
      test.clock.advance(10);
      await move('engaged');
      await expect(move(status)).rejects.toMatchObject({
        code: 'ConflictException',
        statusCode: 409,
      });
    },
  );

  it('cancels what has not begun to run', async () => {
    const { start, get } = driveFis(test);
    const id = await start(waiting());
    expect(await move('engaged')).toMatchObject({ status: 'engaged' });
    const cancelled = await get(id);
    expect(statuses(cancelled)).toEqual({
      experiment: 'cancelled',
      wait: 'cancelled',
    });
    expect(cancelled.state).toEqual({
      status: 'cancelled',
      reason: 'Experiment cancelled: safety lever is engaged.',
    });
  });

  it('prevents experiments from running until it is released', async () => {
    const { start, get } = driveFis(test);
    await move('engaged');
    const prevented = await start(waiting());
    test.clock.advance(10);
    expect((await get(prevented)).state?.status).toBe('cancelled');
    await move('disengaged');
    const allowed = await start(waiting());
    test.clock.advance(10);
    expect((await get(allowed)).state?.status).toBe('running');
  });

  it('holds for one account and region only', async () => {
    await move('engaged');
    const others = [
      test.client('444455556666'),
      test.client(undefined, 'eu-west-1'),
    ];
    for (const settings of others) {
      const other = new FisV2(settings);
      const { safetyLever } = await other
        .getSafetyLever({ id: 'default' })
        .promise();
      expect(safetyLever?.state?.status).toBe('disengaged');
    }
  });

  it.each([
    ['another id', () => lever('other'), 'ResourceNotFoundException'],
    [
      'moving another id',
      () => move('engaged', 'Because', 'other'),
      'ResourceNotFoundException',
    ],
    ['an unknown state', () => move('engaging'), 'ValidationException'],
    [
      'a reason of 513 characters',
      () => move('engaged', 'x'.repeat(513)),
      'ValidationException',
    ],
  ])('is refused for %s', async (_name, call, code) => {
    await expect(call()).rejects.toMatchObject({ code });
  });

  it('must be given a reason', async () => {
    const response = await fetch(
      `${test.simulator.url}/safetyLevers/default/state`,
      {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: '{"state":{"status":"engaged"}}',
      },
    );
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      message:
        "1 validation error detected: Value null at 'state.reason' failed to satisfy constraint: Member must not be null",
    });
  });
});
