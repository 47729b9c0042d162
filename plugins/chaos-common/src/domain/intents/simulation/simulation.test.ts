import { createIntent, nextIntent } from '../intentMachine';
import { INTENT_LIMITS, IntentStep } from '../StartIntent';
import { Hazards } from './Hazards';
import { IntentMachine } from './Replica';
import { simulateLife } from './simulateLife';
import { simulateLives } from './simulateLives';

const MINUTE = 60_000;

/** The real machine with every step it takes changed. */
function broken(
  change: (
    step: IntentStep,
    ...of: Parameters<typeof nextIntent>
  ) => IntentStep,
): IntentMachine {
  return {
    createIntent,
    nextIntent: (intent, event, limits) =>
      change(nextIntent(intent, event, limits), intent, event, limits),
  };
}

const newTokenForEachAttempt = broken(step => ({
  ...step,
  commands: step.commands.map(command =>
    command.type === 'send'
      ? { ...command, token: `${command.token}#${command.attempt}` }
      : command,
  ),
}));

const believesTheLastAnswer = broken((step, intent, event) =>
  event.type === 'answered' &&
  event.answer.kind === 'rejected' &&
  intent.state !== 'started'
    ? {
        commands: [],
        intent: {
          ...step.intent,
          state: 'refused',
          unproven: [],
          exposedAt: null,
          dueAt: null,
          version: intent.version + 1,
        },
      }
    : step,
);

const takesNoAnswerForNo = broken((step, intent, event) =>
  event.type === 'answered' && event.answer.kind === 'unclear'
    ? {
        commands: [],
        intent: {
          ...step.intent,
          state: 'refused',
          unproven: [],
          dueAt: null,
          version: intent.version + 1,
        },
      }
    : step,
);

const stopsOnlyOnce = broken((step, _, event) =>
  event.type !== 'claimed' && step.intent.stop === 'wanted'
    ? { ...step, intent: { ...step.intent, dueAt: null } }
    : step,
);

const neverRecovers = broken((step, intent, event) =>
  event.type === 'claimed' ? { intent, commands: [] } : step,
);

const forgetsTheCancelled = broken((step, _, event) =>
  event.type === 'cancelled'
    ? { ...step, intent: { ...step.intent, dueAt: null } }
    : step,
);

const givesUpAtOnce: IntentMachine = {
  createIntent,
  nextIntent: (intent, event) =>
    nextIntent(intent, event, { ...INTENT_LIMITS, settleFor: 0 }),
};

const trustsWhatStarted = broken((step, intent, event) =>
  (event.type === 'found' ||
    (event.type === 'answered' && event.answer.kind === 'started')) &&
  step.intent.stop === 'wanted' &&
  intent.stop === 'none'
    ? { intent: { ...step.intent, stop: 'none', dueAt: null }, commands: [] }
    : step,
);

/** No inventory to the rescue, and an AWS that is late with its lists. */
const HARD: Partial<Hazards> = {
  sync: false,
  skews: [0, 0],
  loseAnswer: 0.5,
  listLag: 30_000,
  checksBeforeToken: true,
  templateGoneAt: 2 * MINUTE,
};

describe('simulated lives of starts', () => {
  it('know no duplicate and no lost start', () => {
    const lives = simulateLives({ seed: 1, runs: 5_000 });
    expect(lives.broken).toEqual([]);
    expect(lives.faults).toEqual({});
  });

  it('are hard, and still most starts succeed', () => {
    const lives = simulateLives({ seed: 7, runs: 1_000 });
    expect(lives.crashes).toBeGreaterThan(1_000);
    expect(lives.pauses).toBeGreaterThan(1_000);
    expect(lives.sends).toBeGreaterThan(2 * lives.intents);
    expect(lives.outcomes).toMatchObject({
      started: expect.any(Number),
      refused: expect.any(Number),
      cancelled: expect.any(Number),
      abandoned: expect.any(Number),
    });
    expect(lives.outcomes.started).toBeGreaterThan(lives.intents / 2);
  });

  it('are the same for the same seed', () => {
    expect(simulateLife(42)).toEqual(simulateLife(42));
    expect(simulateLife(42)).not.toEqual(simulateLife(43));
  });

  it.each<[string, IntentMachine, string, Partial<Hazards>?]>([
    ['a new token for each attempt', newTokenForEachAttempt, 'duplicate'],
    ['to believe the last answer alone', believesTheLastAnswer, 'lost'],
    ['to take no answer for a no', takesNoAnswerForNo, 'lost'],
    ['to stop only once', stopsOnlyOnce, 'lost'],
    ['to leave the recovery out', neverRecovers, 'unsettled'],
    ['to forget what was cancelled', forgetsTheCancelled, 'lost'],
    [
      'to give up while a request may be on its way',
      givesUpAtOnce,
      'lost',
      {
        loseRequest: 0.4,
        late: 0.5,
        lateBy: 5 * MINUTE,
        templateGoneAt: Infinity,
      },
    ],
    ['to trust whatever started', trustsWhatStarted, 'lost'],
  ])(
    'notice it when somebody changes the machine %s',
    (...[, machine, fault, more]) => {
      const lives = simulateLives({
        seed: 1,
        runs: 1_000,
        machine,
        hazards: { ...HARD, ...more },
      });
      expect(lives.faults[fault]).toBeGreaterThan(0);
    },
  );

  it('need an AWS that remembers a token for longer than it is sent', () => {
    const hazards = { tokenLife: MINUTE, listLag: 2 * MINUTE };
    const lives = simulateLives({ seed: 1, runs: 1_000, hazards });
    expect(lives.faults.duplicate).toBeGreaterThan(0);
  });
});
