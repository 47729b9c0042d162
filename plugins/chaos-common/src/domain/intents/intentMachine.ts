import { isIntentOpen } from '../lifecycle';
import { INTENT_WORDS as WORDS } from './intentWords';
import {
  INTENT_LIMITS,
  IntentCommand,
  IntentEvent,
  IntentLimits,
  IntentStep,
  StartAnswer,
  StartIntent,
} from './StartIntent';

/**
 * The state machine of a start. It keeps two promises, whatever crashes, is
 * repeated, comes late or never comes: AWS starts at most one experiment for an
 * intent, and whatever it started is known in the end, or stopped.
 *
 * How it is used: read the intent, ask `nextIntent`, write the result over the
 * version that was read (somebody else's write: read again and ask again), then
 * do the commands. An intent whose `dueAt` has passed is claimed by any replica.
 */

/** Begins an intent with its first attempt. @public */
export function createIntent(
  id: string,
  at: number,
  limits: IntentLimits = INTENT_LIMITS,
): IntentStep {
  return attempt(
    {
      id,
      state: 'requested',
      message: '',
      experimentId: null,
      stop: 'none',
      createdAt: at,
      attempts: 0,
      unproven: [],
      exposedAt: null,
      dueAt: null,
      version: 0,
    },
    at,
    limits,
  );
}

/** The intent after an event, and what to do then. @public */
export function nextIntent(
  intent: StartIntent,
  event: IntentEvent,
  limits: IntentLimits = INTENT_LIMITS,
): IntentStep {
  switch (event.type) {
    case 'claimed':
      return claimed(intent, event.at, limits);
    case 'answered':
      return answered(intent, event.at, event.attempt, event.answer, limits);
    case 'found':
      return found(intent, event);
    case 'not-found':
      return notFound(intent, event.at, event.asOf, limits);
    case 'cancelled':
      return cancelled(intent, event.at);
    case 'stopped':
      return intent.stop === 'wanted'
        ? change(intent, { stop: 'done', dueAt: null })
        : same(intent);
    default:
      return event satisfies never;
  }
}

function claimed(
  intent: StartIntent,
  at: number,
  limits: IntentLimits,
): IntentStep {
  const { experimentId, stop } = intent;
  const dueAt = at + limits.visibleAfter;
  if (stop === 'wanted' && experimentId) {
    return change(intent, { dueAt }, [{ type: 'stop', experimentId }]);
  }
  if (intent.unproven.length > 0 && intent.state !== 'abandoned') {
    return intent.experimentId
      ? change(intent, { dueAt: null })
      : change(intent, { dueAt }, [{ type: 'look' }]);
  }
  if (isIntentOpen(intent.state)) return tryAgain(intent, at, limits);
  return change(intent, { dueAt: null });
}

function answered(
  intent: StartIntent,
  at: number,
  number: number,
  answer: StartAnswer,
  limits: IntentLimits,
): IntentStep {
  if (answer.kind === 'started') return found(intent, { ...answer, at });
  // Twice the same answer, or one to an attempt that is settled.
  if (!intent.unproven.includes(number)) return same(intent);
  if (answer.kind === 'unclear') {
    return isIntentOpen(intent.state)
      ? change(intent, {
          state: 'unknown',
          message: WORDS.unclear(answer.message),
          dueAt: at,
        })
      : same(intent);
  }
  const unproven = intent.unproven.filter(each => each !== number);
  if (unproven.length > 0) {
    return isIntentOpen(intent.state) && answer.kind === 'rejected'
      ? change(intent, {
          unproven,
          state: 'unknown',
          message: WORDS.refusedAgain(answer.message),
          dueAt: at + limits.retryAfter,
        })
      : change(intent, { unproven });
  }
  // Nothing that was ever sent can have started anything.
  const proven = { unproven, exposedAt: null };
  if (!isIntentOpen(intent.state)) {
    return change(intent, { ...proven, dueAt: dueForStop(intent) });
  }
  if (answer.kind === 'busy') {
    return change(intent, {
      ...proven,
      message: WORDS.busy(answer.message),
      dueAt: at + limits.busyRetryAfter,
    });
  }
  const message = answer.kind === 'rejected' ? answer.message : WORDS.notSent;
  return change(intent, { ...proven, state: 'refused', message, dueAt: null });
}

function found(
  intent: StartIntent,
  seen: { at: number; experimentId: string; asApproved: boolean },
): IntentStep {
  const { experimentId, asApproved } = seen;
  if (intent.experimentId === experimentId) return same(intent);
  if (intent.experimentId) {
    // AWS forgot the token. Seen again and again until it has ended.
    return { intent, commands: [{ type: 'stop', experimentId }] };
  }
  if (isIntentOpen(intent.state) && asApproved) {
    return change(intent, {
      state: 'started',
      message: '',
      experimentId,
      dueAt: null,
    });
  }
  const message = isIntentOpen(intent.state)
    ? WORDS.notApproved
    : WORDS.startedLate;
  return change(
    intent,
    {
      // A refusal stays one; it is stopped all the same.
      state: intent.state === 'refused' ? 'refused' : 'started',
      message,
      experimentId,
      stop: 'wanted',
      dueAt: seen.at,
    },
    [{ type: 'stop', experimentId }],
  );
}

function notFound(
  intent: StartIntent,
  at: number,
  asOf: number,
  limits: IntentLimits,
): IntentStep {
  const { exposedAt, state } = intent;
  if (intent.experimentId || state === 'abandoned' || state === 'refused') {
    return same(intent);
  }
  if (exposedAt === null) {
    return isIntentOpen(state) ? tryAgain(intent, at, limits) : same(intent);
  }
  if (isIntentOpen(state) && at < exposedAt + limits.sendFor) {
    return attempt(intent, at, limits);
  }
  if (asOf >= exposedAt + limits.sendFor + limits.settleFor) {
    return isIntentOpen(state)
      ? giveUp(intent)
      : change(intent, { dueAt: null });
  }
  const dueAt = at + limits.retryAfter;
  return isIntentOpen(state)
    ? change(intent, { state: 'unknown', message: WORDS.searching, dueAt })
    : change(intent, { dueAt });
}

function cancelled(intent: StartIntent, at: number): IntentStep {
  if (!isIntentOpen(intent.state)) return same(intent);
  return change(intent, {
    state: 'cancelled',
    message: WORDS.cancelled,
    dueAt: intent.unproven.length > 0 ? at : null,
  });
}

/** Nothing was started so far: once more, unless it has waited too long. */
function tryAgain(
  intent: StartIntent,
  at: number,
  limits: IntentLimits,
): IntentStep {
  return at < intent.createdAt + limits.waitFor
    ? attempt(intent, at, limits)
    : change(intent, {
        state: 'refused',
        message: WORDS.waitedOut,
        dueAt: null,
      });
}

/** Decides on one more attempt, and counts it as sent from now on. */
function attempt(
  intent: StartIntent,
  at: number,
  limits: IntentLimits,
): IntentStep {
  const number = intent.attempts + 1;
  const exposedAt = intent.exposedAt ?? at;
  return change(
    intent,
    {
      attempts: number,
      unproven: [...intent.unproven, number],
      exposedAt,
      dueAt: at + limits.answerWithin,
    },
    [
      {
        type: 'send',
        attempt: number,
        token: intent.id,
        notAfter: exposedAt + limits.sendFor,
      },
    ],
  );
}

/** A start that was never called unknown becomes so on its way. */
function giveUp(intent: StartIntent): IntentStep {
  return change(intent, {
    state: intent.state === 'requested' ? 'unknown' : 'abandoned',
    message: intent.state === 'requested' ? WORDS.searching : WORDS.abandoned,
    dueAt: intent.state === 'requested' ? intent.dueAt : null,
  });
}

function dueForStop({ stop, dueAt }: StartIntent): number | null {
  return stop === 'wanted' ? dueAt : null;
}

function change(
  intent: StartIntent,
  members: Partial<StartIntent>,
  commands: readonly IntentCommand[] = [],
): IntentStep {
  return {
    intent: { ...intent, ...members, version: intent.version + 1 },
    commands,
  };
}

function same(intent: StartIntent): IntentStep {
  return { intent, commands: [] };
}
