import fc from 'fast-check';
import { INTENT_STATES, isIntentOpen, mayIntentBecome } from '../lifecycle';
import { createIntent, nextIntent } from './intentMachine';
import {
  INTENT_LIMITS,
  IntentEvent,
  IntentStep,
  StartAnswer,
} from './StartIntent';

const T0 = 1_000_000;
const { sendFor, settleFor, waitFor, answerWithin } = INTENT_LIMITS;
const created = createIntent('intent-1', T0);

const STARTED: StartAnswer = {
  kind: 'started',
  experimentId: 'EXP1',
  asApproved: true,
};
const OTHER: StartAnswer = {
  kind: 'started',
  experimentId: 'EXP1',
  asApproved: false,
};
const REJECTED: StartAnswer = {
  kind: 'rejected',
  message: 'No such template.',
};
const BUSY: StartAnswer = { kind: 'busy', message: 'Quota' };
const UNCLEAR: StartAnswer = { kind: 'unclear', message: 'Time-out' };
const NOT_SENT: StartAnswer = { kind: 'not-sent' };

const answer = (
  attempt: number,
  given: StartAnswer,
  after = 100,
): IntentEvent => ({
  type: 'answered',
  at: T0 + after,
  attempt,
  answer: given,
});
const claim = (after: number): IntentEvent => ({
  type: 'claimed',
  at: T0 + after,
});
const missing = (after: number): IntentEvent => ({
  type: 'not-found',
  at: T0 + after,
  asOf: T0 + after,
});
const seen = (after = 100): IntentEvent => ({
  type: 'found',
  at: T0 + after,
  experimentId: 'EXP1',
  asApproved: true,
});
const cancel: IntentEvent = { type: 'cancelled', at: T0 + 50 };
const stopped: IntentEvent = { type: 'stopped', at: T0 + 200 };

function life(...events: IntentEvent[]): IntentStep {
  return events.reduce(
    (step, event) => nextIntent(step.intent, event),
    created,
  );
}

describe('the life of an intent', () => {
  it('begins with a first attempt under its own id as the token', () => {
    expect(created.intent).toMatchObject({
      state: 'requested',
      attempts: 1,
      dueAt: T0 + answerWithin,
    });
    expect(created.commands).toEqual([
      { type: 'send', attempt: 1, token: 'intent-1', notAfter: T0 + sendFor },
    ]);
  });

  it.each<[string, IntentEvent[], object]>([
    [
      'started',
      [answer(1, STARTED)],
      {
        state: 'started',
        experimentId: 'EXP1',
        stop: 'none',
        dueAt: null,
        message: '',
      },
    ],
    [
      'refused',
      [answer(1, REJECTED)],
      { state: 'refused', message: 'No such template.', dueAt: null },
    ],
    [
      'not sent in time',
      [answer(1, NOT_SENT)],
      { state: 'refused', message: expect.stringMatching(/could not be sent/) },
    ],
    [
      'busy',
      [answer(1, BUSY)],
      {
        state: 'requested',
        message: expect.stringMatching(/no room.*Quota/),
        unproven: [],
        exposedAt: null,
      },
    ],
    [
      'busy for too long',
      [answer(1, BUSY), claim(waitFor)],
      { state: 'refused', message: expect.stringMatching(/too long/) },
    ],
    [
      'unclear',
      [answer(1, UNCLEAR)],
      {
        state: 'unknown',
        dueAt: T0 + 100,
        message: expect.stringMatching(/Time-out.*cannot run twice/),
      },
    ],
    [
      'found by looking',
      [answer(1, UNCLEAR), claim(200), seen()],
      { state: 'started', experimentId: 'EXP1' },
    ],
    [
      'sent again and refused, which proves nothing',
      [answer(1, UNCLEAR), claim(200), missing(300), answer(2, REJECTED, 400)],
      {
        state: 'unknown',
        unproven: [1],
        message: expect.stringMatching(/earlier attempt/),
      },
    ],
    [
      'sent again and refused, then the first answer comes',
      [
        answer(1, UNCLEAR),
        missing(300),
        answer(2, REJECTED),
        answer(1, REJECTED),
      ],
      { state: 'refused', unproven: [] },
    ],
    [
      'sent again and refused, then the first turns out to have started',
      [
        answer(1, UNCLEAR),
        missing(300),
        answer(2, REJECTED),
        answer(1, STARTED),
      ],
      { state: 'started' },
    ],
    [
      'not found after the last request can have arrived',
      [answer(1, UNCLEAR), missing(sendFor), missing(sendFor + settleFor)],
      { state: 'abandoned', dueAt: null },
    ],
    [
      'not found, but too early to be sure',
      [answer(1, UNCLEAR), missing(sendFor + settleFor - 1)],
      { state: 'unknown', dueAt: expect.any(Number) },
    ],
    [
      'lost in a crash and looked for too late',
      [
        claim(sendFor + settleFor),
        missing(sendFor + settleFor),
        missing(sendFor + settleFor),
      ],
      { state: 'abandoned' },
    ],
    [
      'cancelled before anything was sent',
      [answer(1, BUSY), cancel],
      { state: 'cancelled', dueAt: null },
    ],
    [
      'cancelled while an attempt is under way',
      [cancel],
      { state: 'cancelled', dueAt: T0 + 50 },
    ],
    [
      'cancelled, and the attempt was refused',
      [cancel, answer(1, REJECTED)],
      { state: 'cancelled', dueAt: null },
    ],
    [
      'cancelled, and it started after all',
      [cancel, answer(1, STARTED)],
      {
        state: 'started',
        stop: 'wanted',
        message: expect.stringMatching(/stopped again/),
      },
    ],
    [
      'cancelled, started, stopped',
      [cancel, answer(1, STARTED), stopped],
      { state: 'started', stop: 'done', dueAt: null },
    ],
    [
      'abandoned, and found much later',
      [
        missing(sendFor + settleFor),
        missing(sendFor + settleFor),
        seen(10 * sendFor),
      ],
      { state: 'started', stop: 'wanted' },
    ],
    [
      'refused, and found against all reason',
      [answer(1, REJECTED), seen()],
      { state: 'refused', stop: 'wanted', experimentId: 'EXP1' },
    ],
    [
      'started as something else',
      [answer(1, OTHER)],
      {
        state: 'started',
        stop: 'wanted',
        message: expect.stringMatching(/not what was checked/),
      },
    ],
    [
      'started, and an old refusal comes',
      [
        answer(1, UNCLEAR),
        missing(300),
        answer(2, STARTED),
        answer(1, REJECTED),
      ],
      { state: 'started', stop: 'none' },
    ],
    [
      'started, and cancelled too late',
      [answer(1, STARTED), cancel],
      { state: 'started', stop: 'none' },
    ],
  ])('%s', (_, events, expected) => {
    expect(life(...events).intent).toMatchObject(expected);
  });

  it.each<[string, IntentEvent[], object[]]>([
    [
      'looks when an attempt is unclear',
      [claim(answerWithin)],
      [{ type: 'look' }],
    ],
    [
      'sends the same token again when nothing is found',
      [claim(answerWithin), missing(40_000)],
      [{ type: 'send', attempt: 2, token: 'intent-1', notAfter: T0 + sendFor }],
    ],
    ['sends no more after its time', [missing(sendFor)], []],
    ['never sends a cancelled one', [cancel, claim(100), missing(200)], []],
    ['looks for a cancelled one', [cancel, claim(100)], [{ type: 'look' }]],
    [
      'tries a waiting one without looking',
      [answer(1, BUSY), claim(20_000)],
      [
        {
          type: 'send',
          attempt: 2,
          token: 'intent-1',
          notAfter: T0 + 20_000 + sendFor,
        },
      ],
    ],
    [
      'stops again until it is confirmed',
      [cancel, answer(1, STARTED), claim(9_000)],
      [{ type: 'stop', experimentId: 'EXP1' }],
    ],
    [
      'does nothing for one that is settled',
      [answer(1, STARTED), claim(9_000)],
      [],
    ],
    [
      'stops a second experiment, should AWS forget the token',
      [answer(1, { ...STARTED, experimentId: 'EXP0' }), seen()],
      [{ type: 'stop', experimentId: 'EXP1' }],
    ],
  ])('%s', (_, events, commands) => {
    expect(life(...events).commands).toEqual(commands);
  });
});

const eventOf = (at: number): fc.Arbitrary<IntentEvent> => {
  const attempt = fc.integer({ min: 1, max: 4 });
  const given = fc.constantFrom(
    STARTED,
    OTHER,
    REJECTED,
    BUSY,
    UNCLEAR,
    NOT_SENT,
  );
  return fc.oneof(
    fc.constant<IntentEvent>({ type: 'claimed', at }),
    fc.record({
      type: fc.constant('answered' as const),
      at: fc.constant(at),
      attempt,
      answer: given,
    }),
    fc
      .nat(60_000)
      .map<IntentEvent>(ago => ({ type: 'not-found', at, asOf: at - ago })),
    fc.boolean().map<IntentEvent>(asApproved => ({
      type: 'found',
      at,
      experimentId: 'EXP1',
      asApproved,
    })),
    fc.constant<IntentEvent>({ type: 'cancelled', at }),
    fc.constant<IntentEvent>({ type: 'stopped', at }),
  );
};
/** Events in any order, by clocks that also go back. */
const events = fc.array(
  fc.integer({ min: -60_000, max: 30 * 60_000 }).chain(at => eventOf(T0 + at)),
  { maxLength: 25 },
);

function everyStep(
  all: IntentEvent[],
  check: (step: IntentStep, before: IntentStep, event: IntentEvent) => void,
): void {
  all.reduce((before, event) => {
    const step = nextIntent(before.intent, event);
    check(step, before, event);
    return step;
  }, created);
}

describe('whatever happens', () => {
  const always = (
    check: (step: IntentStep, before: IntentStep, event: IntentEvent) => void,
  ) =>
    fc.assert(
      fc.property(events, all => everyStep(all, check)),
      { numRuns: 1_000 },
    );

  it('states move only as states of intents may', () => {
    always(({ intent }, before) => {
      const from = before.intent.state;
      expect(INTENT_STATES).toContain(intent.state);
      expect(intent.state === from || mayIntentBecome(from, intent.state)).toBe(
        true,
      );
    });
  });

  it('the token is the id, and is sent within its time only', () => {
    always(({ intent, commands }, _, event) => {
      for (const command of commands) {
        if (command.type !== 'send') continue;
        expect(command.token).toBe('intent-1');
        expect(command.attempt).toBe(intent.attempts);
        expect(intent.unproven).toContain(command.attempt);
        expect(command.notAfter).toBe((intent.exposedAt ?? NaN) + sendFor);
        expect(event.at).toBeLessThan(command.notAfter + 1);
      }
    });
  });

  it('only an open intent is sent', () => {
    always(({ intent, commands }) => {
      const sends = commands.filter(({ type }) => type === 'send').length;
      expect(sends === 0 || isIntentOpen(intent.state)).toBe(true);
    });
  });

  it('nothing is called refused while something may have started', () => {
    always(({ intent }) => {
      expect(intent.state !== 'refused' || intent.unproven.length === 0).toBe(
        true,
      );
    });
  });

  it('an experiment, once known, stays known', () => {
    always(({ intent }, before) => {
      const known = before.intent.experimentId;
      expect(known === null || intent.experimentId === known).toBe(true);
      expect(intent.state !== 'started' || intent.experimentId !== null).toBe(
        true,
      );
    });
  });

  it('what waits for something is due at some time', () => {
    always(({ intent }) => {
      const waits = isIntentOpen(intent.state) || intent.stop === 'wanted';
      expect(!waits || intent.dueAt !== null).toBe(true);
    });
  });

  it('the version grows with every change and stays without one', () => {
    always(({ intent }, before) => {
      expect(intent.version - before.intent.version).toBe(
        intent === before.intent ? 0 : 1,
      );
    });
  });

  it('the same answer twice changes nothing more than once', () => {
    always((step, _, event) => {
      const settles =
        event.type === 'answered' && event.answer.kind !== 'unclear';
      const again = settles
        ? nextIntent(step.intent, event).intent
        : step.intent;
      expect(again).toEqual(step.intent);
    });
  });
});
