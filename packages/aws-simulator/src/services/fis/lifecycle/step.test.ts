import fc from 'fast-check';
import {
  ACTION_TRANSITIONS,
  createProgress,
  EXPERIMENT_TRANSITIONS,
  isTerminal,
  nextDue,
  step,
} from '.';
import type {
  ExperimentEvent,
  ExperimentPlan,
  ExperimentProgress,
  ExperimentStatus,
} from '.';

const error = { accountId: '111122223333', code: 'X', location: 'actions/a0' };

/** Plans whose actions wait only for earlier ones, so never in a circle. */
const plans: fc.Arbitrary<ExperimentPlan> = fc
  .array(
    fc.record({
      before: fc.array(fc.nat({ max: 5 }), { maxLength: 3 }),
      runMs: fc.integer({ min: 0, max: 600_000 }),
      stopMs: fc.integer({ min: 0, max: 30_000 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(drafts => ({
    startDelayMs: 300,
    initiatingMs: 2000,
    actions: Object.fromEntries(
      drafts.map(({ before, runMs, stopMs }, index) => [
        `a${index}`,
        {
          runMs,
          stopMs,
          startAfter: [...new Set(before)]
            .filter(other => other < index)
            .map(other => `a${other}`),
        },
      ]),
    ),
  }));

const names = fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a4', 'a5');

const events: fc.Arbitrary<ExperimentEvent> = fc.oneof(
  fc.constant<ExperimentEvent>({ type: 'initiated' }),
  fc.array(names).map<ExperimentEvent>(skipped => ({
    type: 'prepared',
    skipped,
  })),
  fc.constant<ExperimentEvent>({
    type: 'refused',
    refusal: { status: 'failed', reason: 'refused', error },
  }),
  fc.constant<ExperimentEvent>({
    type: 'refused',
    refusal: { status: 'cancelled', reason: 'lever' },
  }),
  fc.constant<ExperimentEvent>({ type: 'elapsed' }),
  fc.constant<ExperimentEvent>({ type: 'leverEngaged' }),
  fc.constant<ExperimentEvent>({ type: 'stopRequested', reason: 'stop' }),
  fc.option(names, { nil: undefined }).map<ExperimentEvent>(action => ({
    type: 'failed',
    reason: 'failed',
    error,
    action,
  })),
);

interface Incident {
  afterMs: number;
  event: ExperimentEvent;
}

/** Started and prepared in the ordinary way, then left to itself. */
const ordinary: Incident[] = [
  { afterMs: 0, event: { type: 'initiated' } },
  { afterMs: 2300, event: { type: 'prepared', skipped: [] } },
];

const incidents = fc.array(
  fc.record({ afterMs: fc.nat({ max: 400_000 }), event: events }),
  { maxLength: 15 },
);

/** Half of the lives begin in the ordinary way, so that they get far. */
const lives = fc.oneof(
  incidents,
  incidents.map(later => [...ordinary, ...later]),
);

function live(plan: ExperimentPlan, life: Incident[]) {
  let at = 0;
  const states: ExperimentProgress[] = [createProgress(plan, 0)];
  for (const { afterMs, event } of life) {
    at += afterMs;
    const before = states.at(-1) ?? createProgress(plan, 0);
    states.push(step(plan, before, event, at));
  }
  return states;
}

const terminal: ExperimentStatus[] = [
  'completed',
  'stopped',
  'failed',
  'cancelled',
];

describe('step', () => {
  it('makes no transition that FIS does not know', () => {
    fc.assert(
      fc.property(plans, lives, (plan, life) => {
        const last = live(plan, life).at(-1);
        for (const { action, from, to } of last?.transitions ?? []) {
          const table = action ? ACTION_TRANSITIONS : EXPERIMENT_TRANSITIONS;
          const allowed = Object.entries(table).find(([key]) => key === from);
          expect(allowed?.[1]).toContain(to);
        }
      }),
    );
  });

  it('leaves an experiment that has ended as it is', () => {
    fc.assert(
      fc.property(plans, lives, (plan, life) => {
        const states = live(plan, life);
        const end = states.findIndex(({ status }) => isTerminal(status));
        const afterwards = end < 0 ? [] : states.slice(end);
        afterwards.forEach(state => expect(state).toEqual(states[end]));
      }),
    );
  });

  it('leaves no action open when the experiment has ended', () => {
    fc.assert(
      fc.property(plans, lives, (plan, life) => {
        const last = live(plan, life).at(-1);
        fc.pre(last !== undefined && isTerminal(last.status));
        const open = Object.values(last.actions).filter(
          ({ status }) => !isTerminal(status),
        );
        expect(open).toEqual([]);
        expect(nextDue(last)).toBeUndefined();
        expect(last.endTime).toBeDefined();
      }),
    );
  });

  it('lets time pass in one go or in many with the same history', () => {
    fc.assert(
      fc.property(
        plans,
        fc.array(fc.nat({ max: 200_000 }), { maxLength: 8 }),
        (plan, pauses) => {
          const elapsed: ExperimentEvent = { type: 'elapsed' };
          const inSteps = pauses.map(afterMs => ({ afterMs, event: elapsed }));
          const total = pauses.reduce((sum, pause) => sum + pause, 0);
          const once = [{ afterMs: total, event: elapsed }];
          expect(live(plan, [...ordinary, ...inSteps]).at(-1)).toEqual(
            live(plan, [...ordinary, ...once]).at(-1),
          );
        },
      ),
    );
  });

  it('completes by itself, each action after those it waits for', () => {
    fc.assert(
      fc.property(plans, plan => {
        const elapsed: ExperimentEvent = { type: 'elapsed' };
        const life = [...ordinary, { afterMs: 1e9, event: elapsed }];
        const last = live(plan, life).at(-1);
        expect(last?.status).toBe('completed');
        for (const [name, { startAfter, runMs }] of Object.entries(
          plan.actions,
        )) {
          const action = last?.actions[name];
          const start = action?.startTime ?? NaN;
          expect(action?.endTime).toBe(start + runMs);
          for (const before of startAfter) {
            expect(last?.actions[before]?.endTime).toBeLessThanOrEqual(start);
          }
        }
      }),
    );
  });

  it('ends within the longest wind-up once it was asked to stop', () => {
    fc.assert(
      fc.property(plans, fc.nat({ max: 900_000 }), (plan, afterMs) => {
        const stopRequested: ExperimentEvent = {
          type: 'stopRequested',
          reason: 'stop',
        };
        const life = [
          ...ordinary,
          { afterMs, event: stopRequested },
          { afterMs: 31_000, event: { type: 'elapsed' } as const },
        ];
        const status = live(plan, life).at(-1)?.status;
        expect(terminal).toContain(status);
        expect(status).not.toBe('failed');
      }),
    );
  });
});
