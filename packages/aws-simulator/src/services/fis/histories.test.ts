import fc from 'fast-check';
import { driveFis, statuses } from '../../__testUtils__/driveFis';
import { quietWorld } from '../../__testUtils__/quietWorld';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';
import {
  ACCOUNT,
  ALARM,
  ALARM_ARN,
  waiting,
} from '../../__testUtils__/templates';
import type { TemplateAction } from './model/Template';

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

const kinds: Record<string, TemplateAction> = {
  wait: { actionId: 'aws:fis:wait', parameters: { duration: 'PT1M' } },
  fault: {
    actionId: 'aws:lambda:invocation-error',
    parameters: { duration: 'PT2M', preventExecution: 'true' },
    targets: { Functions: 'functions' },
  },
  nothing: {
    actionId: 'aws:lambda:invocation-error',
    parameters: { duration: 'PT2M', preventExecution: 'true' },
    targets: { Functions: 'nobody' },
  },
  failing: {
    actionId: 'aws:lambda:invocation-add-delay',
    parameters: { duration: 'PT3M' },
    targets: { Functions: 'functions' },
  },
  restart: {
    actionId: 'aws:ec2:stop-instances',
    parameters: { startInstancesAfterDuration: 'PT1M' },
    targets: { Instances: 'nodes' },
  },
};

const byTags = (
  resourceType: string,
  resourceTags: Record<string, string>,
) => ({
  resourceType,
  resourceTags,
  selectionMode: 'ALL',
});

const targets = {
  functions: byTags('aws:lambda:function', { service: 'orders' }),
  nobody: byTags('aws:lambda:function', { service: 'nobody' }),
  nodes: byTags('aws:ec2:instance', { 'FIS-Ready': 'True' }),
};

/** Actions that wait only for earlier ones, so never in a circle. */
const templates = fc
  .record({
    drafts: fc.array(
      fc.record({
        kind: fc.constantFrom(...Object.keys(kinds)),
        before: fc.array(fc.nat({ max: 4 }), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    emptyTargetResolutionMode: fc.constantFrom('fail', 'skip', 'skip'),
    isGuarded: fc.boolean(),
  })
  .map(({ drafts, isGuarded, emptyTargetResolutionMode }) => {
    const actions = drafts.map(({ kind, before }, index) => [
      `a${index}`,
      {
        ...kinds[kind],
        startAfter: [...new Set(before)]
          .filter(other => other < index)
          .map(other => `a${other}`),
      },
    ]);
    const used = drafts.flatMap(({ kind }) =>
      Object.values(kinds[kind]?.targets ?? {}),
    );
    return waiting({
      actions: Object.fromEntries(actions),
      targets: Object.fromEntries(
        Object.entries(targets).filter(([name]) => used.includes(name)),
      ),
      experimentOptions: {
        emptyTargetResolutionMode:
          emptyTargetResolutionMode === 'fail' ? 'fail' : 'skip',
      },
      stopConditions: isGuarded
        ? [{ source: 'aws:cloudwatch:alarm', value: ALARM_ARN }]
        : [{ source: 'none' }],
    });
  });

type Deed = 'look' | 'stop' | 'alarm' | 'calm' | 'engage' | 'disengage';

const steps = fc.array(
  fc.record({
    afterSeconds: fc.oneof(
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 90 }),
    ),
    deed: fc.constantFrom<Deed>(
      'look',
      'look',
      'look',
      'stop',
      'alarm',
      'calm',
      'engage',
      'disengage',
    ),
  }),
  { maxLength: 8 },
);

interface Step {
  afterSeconds: number;
  deed: Deed;
}

/** Does it over the wire; that it is refused is no matter here. */
async function perform({ simulator }: Test, id: string, deed: Deed) {
  const lever = (status: string) => ({
    method: 'PATCH',
    path: '/safetyLevers/default/state',
    body: { state: { status, reason: 'Test' } },
  });
  const alarm = (StateValue: string) => ({
    method: 'POST',
    path: '/',
    target: 'GraniteServiceVersion20100801.SetAlarmState',
    body: { AlarmName: ALARM, StateValue, StateReason: 'Test' },
  });
  const requests: Record<
    Deed,
    { method: string; path: string; target?: string; body?: object }
  > = {
    look: { method: 'GET', path: `/experiments/${id}` },
    stop: { method: 'DELETE', path: `/experiments/${id}` },
    alarm: alarm('ALARM'),
    calm: alarm('OK'),
    engage: lever('engaged'),
    disengage: lever('disengaged'),
  };
  const { method, path, target, body } = requests[deed];
  const response = await fetch(`${simulator.url}${path}`, {
    method,
    headers: {
      'content-type': target
        ? 'application/x-amz-json-1.0'
        : 'application/json',
      ...(target && { 'x-amz-target': target }),
    },
    body: body && JSON.stringify(body),
  });
  return response.text();
}

type Template = ReturnType<typeof waiting>;

/** Starts it in a new simulator and tells what every look at it showed. */
async function live(template: Template, life: Step[], seed = 1) {
  const test = await startTest({
    seed,
    world: quietWorld({
      actionFailures: [
        {
          actionId: 'aws:lambda:invocation-add-delay',
          afterSeconds: 45,
          reason: 'The function has no configuration location.',
        },
      ],
    }),
  });
  const { start, get } = driveFis(test);
  const id = await start(template);
  const looks = [await get(id)];
  const answers: string[] = [];
  for (const { afterSeconds, deed } of [
    ...life,
    { afterSeconds: 24 * 3600, deed: 'look' as const },
    { afterSeconds: 24 * 3600, deed: 'engage' as const },
  ]) {
    test.clock.advance(afterSeconds);
    answers.push(await perform(test, id, deed));
    looks.push(await get(id));
  }
  const { events, logs } = test.simulator.sinks;
  const written = JSON.stringify([events.list(), logs.list()]);
  const changes = events.list().map(({ detail }) => detail);
  await test.stop();
  return { looks, answers, written, changes };
}

const effort = { numRuns: 40 };

describe('whatever happens, an experiment', () => {
  it('goes from state to state as FIS allows, and so do its actions', async () => {
    await fc.assert(
      fc.asyncProperty(templates, steps, async (template, life) => {
        const { looks, changes } = await live(template, life);
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
        const { looks, changes } = await live(template, life);
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
        const { looks } = await live(template, life);
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
          const first = await live(template, life, seed);
          const second = await live(template, life, seed);
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
