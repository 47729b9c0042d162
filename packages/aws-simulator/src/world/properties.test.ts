import fc from 'fast-check';
import { T0, TestFault, TestWorld } from './__testUtils__/TestWorld';
import { ACCOUNT, arn, REGION, testModel } from './__testUtils__/testModel';
import { effects } from './effects/effects';
import { MINUTE_MS } from './time';

const targets = testModel.components.flatMap(({ units, role }) => [
  ...units.map(unit => unit.arn),
  ...(role ? [role] : []),
]);

const actionIds = [
  ...effects.keys(),
  'aws:lambda:invocation-error',
  'aws:lambda:invocation-add-delay',
  'aws:dynamodb:global-table-pause-replication',
];

const parameters = fc.record({
  percentage: fc.integer({ min: 0, max: 100 }).map(String),
  percent: fc.integer({ min: 0, max: 100 }).map(String),
  invocationPercentage: fc.integer({ min: 0, max: 100 }).map(String),
  lossPercent: fc.integer({ min: 0, max: 100 }).map(String),
  scope: fc.constantFrom('all', 's3', 'dynamodb', 'availability-zone'),
  trafficType: fc.constantFrom('ingress', 'egress'),
  service: fc.constantFrom('kinesis', 'ec2'),
});

const fault: fc.Arbitrary<TestFault> = fc.record({
  actionId: fc.constantFrom(...actionIds),
  targets: fc.uniqueArray(fc.constantFrom(...targets), {
    minLength: 1,
    maxLength: 5,
  }),
  parameters,
  from: fc.integer({ min: 0, max: 12 }),
  minutes: fc.integer({ min: 0, max: 12 }),
});

const faults = fc.array(fault, { maxLength: 4 });

function worldWith(added: readonly TestFault[], seed = 1): TestWorld {
  const world = new TestWorld(testModel, seed);
  added.forEach(each => world.add(each));
  return world;
}

/** What every metric of the world measured, one text for each minute. */
function everything(
  world: TestWorld,
  { from, to }: { from: number; to: number },
): string[] {
  const metrics = world.living.metricsIn(ACCOUNT, REGION);
  return Array.from({ length: to - from }, (_, index) => {
    const minute = T0 + (from + index) * MINUTE_MS;
    return JSON.stringify(metrics.map(metric => metric.at(minute)));
  });
}

const FEW = { numRuns: 25 };

it('gives equal metrics for equal seeds and faults', () => {
  fc.assert(
    fc.property(faults, fc.integer(), (added, seed) => {
      const window = { from: 0, to: 15 };
      expect(everything(worldWith(added, seed), window)).toEqual(
        everything(worldWith(added, seed), window),
      );
    }),
    FEW,
  );
});

it('gives other metrics for another seed', () => {
  const window = { from: 0, to: 30 };
  expect(everything(worldWith([], 1), window)).not.toEqual(
    everything(worldWith([], 2), window),
  );
});

it('shows nothing of a fault before it begins and long after it', () => {
  fc.assert(
    fc.property(faults, added => {
      const quiet = worldWith([]);
      const disturbed = worldWith(added);
      for (const window of [
        { from: -40, to: 0 },
        { from: 90, to: 100 },
      ]) {
        expect(everything(disturbed, window)).toEqual(
          everything(quiet, window),
        );
      }
    }),
    FEW,
  );
});

it('shows no fault where nothing depends on what it hits', () => {
  fc.assert(
    fc.property(faults, added => {
      const elsewhere = added.map(each => ({
        ...each,
        targets: [arn('lambda', 'function:elsewhere')],
      }));
      const window = { from: 0, to: 20 };
      expect(everything(worldWith(elsewhere), window)).toEqual(
        everything(worldWith([]), window),
      );
    }),
    FEW,
  );
});

it('gives equal minutes whether a window is asked whole or in pieces', () => {
  fc.assert(
    fc.property(
      faults,
      fc.array(fc.integer({ min: 0, max: 29 }), { minLength: 1, maxLength: 8 }),
      (added, starts) => {
        const whole = everything(worldWith(added), { from: 0, to: 30 });
        const world = worldWith(added);
        for (const from of starts) {
          const piece = everything(world, { from, to: from + 1 });
          expect(piece).toEqual([whole[from]]);
        }
      },
    ),
    FEW,
  );
});

it('does not depend on the order in which faults become known', () => {
  fc.assert(
    fc.property(faults, added => {
      const window = { from: 0, to: 20 };
      const world = worldWith([]);
      everything(world, window);
      [...added].reverse().forEach(each => world.add(each));
      const reversed = everything(world, window);
      const known = everything(worldWith([...added].reverse()), window);
      expect(reversed).toEqual(known);
    }),
    FEW,
  );
});

it('never counts more outcomes than calls, nor anything below zero', () => {
  fc.assert(
    fc.property(faults, added => {
      const world = worldWith(added);
      const window = { from: 0, to: 20 };
      const of = (name: string) =>
        world
          .read(
            'AWS/ApplicationELB',
            name,
            {
              LoadBalancer: 'app/web/1',
              TargetGroup: 'targetgroup/web/1',
            },
            'Sum',
            window,
          )
          .map(value => (Number.isNaN(value) ? 0 : value));
      const calls = of('RequestCount');
      const ok = of('HTTPCode_Target_2XX_Count');
      const refused = of('HTTPCode_Target_4XX_Count');
      const failed = of('HTTPCode_Target_5XX_Count');
      calls.forEach((count, minute) => {
        const parts = [ok, refused, failed].map(each => each[minute] ?? NaN);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        expect(parts.reduce((sum, each) => sum + each)).toBe(count);
      });
      const measured = everything(world, window).join();
      expect(measured).not.toMatch(/[[:,]-/);
    }),
    FEW,
  );
});
