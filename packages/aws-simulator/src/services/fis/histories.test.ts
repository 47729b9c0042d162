import fc from 'fast-check';
import { driveFis, statuses } from '../../__testUtils__/driveFis';
import { liveOut } from '../../__testUtils__/liveOut';
import { byTags, steps, templates } from '../../__testUtils__/lives';
import { quietWorld } from '../../__testUtils__/quietWorld';
import { startTest } from '../../__testUtils__/startTest';
import { ACCOUNT, waiting } from '../../__testUtils__/templates';

/** Where FIS's user guide lets an experiment go; written down apart from the code. */
const EXPERIMENT = new Map([
  ['pending', ['initiating', 'failed', 'cancelled', 'stopping']],
  ['initiating', ['running', 'failed', 'cancelled', 'stopping']],
  ['running', ['completed', 'stopping', 'failed']],
  ['stopping', ['stopped']],
]);

/** The same for actions. */
const ACTION = new Map([
  ['pending', ['initiating', 'cancelled', 'skipped']],
  ['initiating', ['running', 'stopping', 'stopped', 'failed']],
  ['running', ['completed', 'stopping', 'stopped', 'failed']],
  ['stopping', ['stopped']],
]);

const TERMINAL = ['completed', 'stopped', 'failed', 'cancelled', 'skipped'];

/** Everything that can follow a state, however many steps it takes. */
function reachable(table: Map<string, string[]>, from: string): string[] {
  const found = new Set([from]);
  for (const state of found) {
    table.get(state)?.forEach(next => found.add(next));
  }
  return [...found];
}

// Every run starts a simulator of its own, and machines may be busy.
jest.setTimeout(60_000);

const effort = { numRuns: 40 };

describe('whatever happens, an experiment', () => {
  it('goes from state to state as FIS allows, and so do its actions', async () => {
    await fc.assert(
      fc.asyncProperty(templates, steps, async (template, life) => {
        const { looks, changes } = await liveOut(template, life);
        const told = looks.map(statuses);
        told.slice(1).forEach((now, index) => {
          const before = told[index] ?? {};
          for (const [name, state = ''] of Object.entries(now)) {
            const table = name === 'experiment' ? EXPERIMENT : ACTION;
            const from = before[name] ?? 'unknown';
            expect(reachable(table, from)).toContain(state);
          }
        });
        for (const change of changes) {
          const { status: from } = Object(change['old-state']);
          const { status: to } = Object(change['new-state']);
          expect(EXPERIMENT.get(from)).toContain(to);
        }
      }),
      effort,
    );
  });

  it('ends once, with all its actions, and then stays as it is', async () => {
    await fc.assert(
      fc.asyncProperty(templates, steps, async (template, life) => {
        const { looks, changes } = await liveOut(template, life);
        const end = looks.findIndex(({ state }) =>
          TERMINAL.includes(state?.status ?? ''),
        );
        expect(end).toBeGreaterThan(0);
        looks.slice(end).forEach(look => {
          expect(look).toEqual(looks[end]);
          Object.values(statuses(look)).forEach(status =>
            expect(TERMINAL).toContain(status),
          );
        });
        const last = changes.map(change => Object(change['new-state']).status);
        expect(last.filter(status => TERMINAL.includes(status))).toEqual([
          looks.at(-1)?.state?.status,
        ]);
      }),
      effort,
    );
  });

  it('keeps its times in order', async () => {
    await fc.assert(
      fc.asyncProperty(templates, steps, async (template, life) => {
        const { looks } = await liveOut(template, life);
        const { actions = {}, endTime } = looks.at(-1) ?? {};
        for (const {
          startTime,
          endTime: ended,
          startAfter = [],
        } of Object.values(actions)) {
          const started = startTime?.getTime() ?? Infinity;
          const over = ended?.getTime() ?? Infinity;
          expect(over).toBeGreaterThanOrEqual(started);
          expect(Math.min(over, endTime?.getTime() ?? 0)).toBeLessThanOrEqual(
            endTime?.getTime() ?? 0,
          );
          for (const name of startAfter) {
            const before = actions[name]?.endTime?.getTime() ?? -Infinity;
            expect(before).toBeLessThanOrEqual(started);
          }
        }
      }),
      effort,
    );
  });

  it('has the same history for the same seed, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        templates,
        steps,
        fc.integer({ min: 1, max: 1000 }),
        async (template, life, seed) => {
          const first = await liveOut(template, life, seed);
          const second = await liveOut(template, life, seed);
          expect(second.answers).toEqual(first.answers);
          expect(second.written).toBe(first.written);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('two simulators with the same seed', () => {
  it('answer the same calls with the same bytes and request ids', async () => {
    const answers = async (seed: number) => {
      const test = await startTest({ world: quietWorld(), seed });
      const { start } = driveFis(test);
      const id = await start(waiting());
      test.clock.advance(10);
      const paths = [
        `/experiments/${id}`,
        '/experiments/EXPunknown',
        '/experimentTemplates?maxResults=1',
        '/actions',
        '/safetyLevers/default',
      ];
      const told: string[] = [];
      for (const path of paths) {
        const response = await fetch(`${test.simulator.url}${path}`);
        const requestId = response.headers.get('x-amzn-requestid');
        told.push(`${response.status} ${requestId} ${await response.text()}`);
      }
      await test.stop();
      return told;
    };
    const first = await answers(7);
    expect(await answers(7)).toEqual(first);
    expect((await answers(8))[0]).not.toBe(first[0]);
  });

  it('choose the same resources', async () => {
    const world = quietWorld({
      resources: Array.from({ length: 20 }, (_, index) => ({
        arn: `arn:aws:lambda:us-east-1:${ACCOUNT}:function:many-${index}`,
        type: 'aws:lambda:function',
        tags: { many: 'yes' },
      })),
    });
    const chosen = async (seed: number) => {
      const test = await startTest({ world, seed });
      const { start } = driveFis(test);
      const id = await start(
        waiting({
          targets: {
            some: {
              ...byTags('aws:lambda:function', { many: 'yes' }),
              selectionMode: 'COUNT(5)',
            },
          },
          actions: {
            fail: {
              actionId: 'aws:lambda:invocation-error',
              parameters: { duration: 'PT1M', preventExecution: 'true' },
              targets: { Functions: 'some' },
            },
          },
        }),
      );
      test.clock.advance(10);
      const { resolvedTargets = [] } = await test.fisV2
        .listExperimentResolvedTargets({ experimentId: id })
        .promise();
      await test.stop();
      return resolvedTargets.map(each => each.targetInformation?.arn);
    };
    const first = await chosen(1);
    expect(first).toHaveLength(5);
    expect(await chosen(1)).toEqual(first);
    const others = [await chosen(2), await chosen(3), await chosen(4)];
    expect(others).toContainEqual(expect.not.arrayContaining(first));
  });
});
