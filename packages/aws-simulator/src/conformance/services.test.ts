import type { AwsCaller } from '../__testUtils__/awsCallers';
import { Witness } from '../__testUtils__/conformance';
import { drives } from '../__testUtils__/drives';
import { startTest } from '../__testUtils__/startTest';
import type { Test } from '../__testUtils__/startTest';
import { services } from '../server/services';
import { sampleWorld } from '../worlds';

const offered = new Map(
  [...services.values()].map(({ name, operations }) => [
    name,
    operations.map(operation => operation.name).sort(),
  ]),
);

it('leaves no service out', () => {
  const driven = ['fis', ...Object.keys(drives)];
  expect(driven.sort()).toEqual([...offered.keys()].sort());
});

const cases = Object.entries(drives).flatMap(([name, drive]) =>
  Object.entries(drive.clients).map(
    ([version, client]) => [name, version, drive, client] as const,
  ),
);

describe.each(cases)('%s and its version %s client', (name, _, drive, side) => {
  let test: Test;
  let witness: Witness;
  let caller: AwsCaller;
  beforeEach(async () => {
    test = await startTest({ world: sampleWorld });
    witness = await Witness.of(test.simulator.url, side.model);
    caller = side.connect({ ...test.client(), endpoint: witness.url });
  });
  afterEach(async () => {
    caller.stop();
    await witness.stop();
    await test.stop();
  });

  it('agree on every answer of every operation', async () => {
    await drive.succeed(caller.call, test.clock);
    expect(witness.problems).toEqual([]);
    expect(witness.succeeded(side.model)).toEqual(offered.get(name));
  });

  it.each(drive.refused)(
    'agree on how %s refuses %j: %s',
    async (operation, input, error) => {
      const given = typeof input === 'function' ? input(witness.url) : input;
      await expect(caller.call(operation, given)).rejects.toThrow();
      expect(witness.problems).toEqual([]);
      expect(witness.errors).toEqual(
        new Map([[`${name}.${operation}`, new Set([error])]]),
      );
    },
  );

  it('agree on how every operation fails', async () => {
    const { refused, throttled = [] } = drive;
    await fetch(`${test.simulator.url}/_simulator/throttling`, {
      method: 'PUT',
      body: JSON.stringify(
        throttled.map(operation => ({
          ...{ service: name, operations: [operation] },
          ...{ perSecond: 0, burst: 1 },
        })),
      ),
    });
    for (const operation of throttled) {
      await caller.call(operation);
      await expect(caller.call(operation)).rejects.toThrow();
    }
    expect(witness.problems).toEqual([]);
    expect([...witness.errors.keys()]).toEqual(
      throttled.map(operation => `${name}.${operation}`),
    );
    const failing = new Set([...refused.map(each => each[0]), ...throttled]);
    expect([...failing].sort()).toEqual(offered.get(name));
  });
});
