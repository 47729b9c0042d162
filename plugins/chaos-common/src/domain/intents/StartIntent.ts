import { IntentState } from '../lifecycle';

/**
 * A durable wish to start one run, as far as its outcome is concerned. Its id is
 * the client token of every attempt, so that AWS starts at most one experiment
 * for it. All times are epoch milliseconds.
 * @public
 */
export interface StartIntent {
  /** Also the client token, and the value of the tag on the experiment. */
  readonly id: string;
  readonly state: IntentState;
  /** What happened and what to do, as sentences. Empty when all is well. */
  readonly message: string;
  /** The experiment, once it is known. */
  readonly experimentId: string | null;
  /** `wanted`: the experiment must be stopped, and AWS has not confirmed it. */
  readonly stop: 'none' | 'wanted' | 'done';
  readonly createdAt: number;
  /** Number of attempts so far, the one under way included. */
  readonly attempts: number;
  /**
   * The attempts of which it is not proven that they started nothing. While
   * there are any, the intent is never called refused.
   */
  readonly unproven: readonly number[];
  /** When the oldest unproven attempt was decided. Null: there is none. */
  readonly exposedAt: number | null;
  /** When somebody must look after it. Null: nothing is left to be done. */
  readonly dueAt: number | null;
  /** Grows with every change; a write is allowed over the version it read only. */
  readonly version: number;
}

/**
 * How AWS answered one attempt. An attempt is one HTTP request: a client that
 * repeats requests by itself hides an unclear outcome behind a clear one.
 * @public
 */
export type StartAnswer =
  /** `asApproved`: AWS runs what was checked before the start. */
  | { kind: 'started'; experimentId: string; asApproved: boolean }
  /** AWS said no for good: 400, 403, 404, 409. */
  | { kind: 'rejected'; message: string }
  /** AWS said not now: its quota is full (402) or it throttles (429). */
  | { kind: 'busy'; message: string }
  /** No answer, or one that proves nothing: time-out, lost connection, 5xx. */
  | { kind: 'unclear'; message: string }
  /** Not sent, because `notAfter` had passed. */
  | { kind: 'not-sent' };

/**
 * What can happen to an intent. `at` is the time by the clock of the replica
 * that noticed it.
 * @public
 */
export type IntentEvent =
  /** A replica took the intent because it was due. */
  | { type: 'claimed'; at: number }
  | { type: 'answered'; at: number; attempt: number; answer: StartAnswer }
  /** All experiments of the cell were listed, beginning at `asOf`; none carries the tag. */
  | { type: 'not-found'; at: number; asOf: number }
  /** An experiment with the tag was seen, by whatever way. */
  | { type: 'found'; at: number; experimentId: string; asApproved: boolean }
  /** A person took the start back. */
  | { type: 'cancelled'; at: number }
  /** AWS confirmed that the experiment stops or has ended. */
  | { type: 'stopped'; at: number };

/**
 * What must be done after the change was written, and only then. Each may be
 * lost in a crash or done twice.
 * @public
 */
export type IntentCommand =
  /** Send StartExperiment, unless the clock is past `notAfter` when signing. */
  | { type: 'send'; attempt: number; token: string; notAfter: number }
  /** List the cell's experiments and report `found` or `not-found`. */
  | { type: 'look' }
  /** Stop the experiment and report `stopped`. */
  | { type: 'stop'; experimentId: string };

/**
 * The times that the life of an intent depends on, in milliseconds.
 * @public
 */
export interface IntentLimits {
  /** How long the sender of an attempt may take before others look after it. */
  answerWithin: number;
  /**
   * How long the same token is sent again. Must be well below the time for
   * which AWS remembers a token, which is not published.
   */
  sendFor: number;
  /**
   * How much longer AWS is searched. AWS accepts a signed request for 5 minutes,
   * so one that was held up may arrive that late; then the list lags and clocks
   * differ.
   */
  settleFor: number;
  /** How long a start waits for a free place in AWS's quota. */
  waitFor: number;
  /** What a replica claimed and did not finish is due again after this. */
  visibleAfter: number;
  /** Between two looks or two stops. */
  retryAfter: number;
  /** Between two attempts while AWS is busy. */
  busyRetryAfter: number;
}

/** @public */
export const INTENT_LIMITS: IntentLimits = {
  answerWithin: 35_000,
  sendFor: 5 * 60_000,
  settleFor: 8 * 60_000,
  waitFor: 15 * 60_000,
  visibleAfter: 8_000,
  retryAfter: 10_000,
  busyRetryAfter: 20_000,
};

/**
 * An intent after an event, and what to do once it is written. When nothing
 * changed, `intent` is the same object and there is nothing to write.
 * @public
 */
export interface IntentStep {
  readonly intent: StartIntent;
  readonly commands: readonly IntentCommand[];
}
