/**
 * The states of an intent, our durable wish to start a run:
 * `requested` is written before AWS is called; `started` has an experiment;
 * `refused` was definitely not started; `unknown` got no clear answer and is
 * looked for; `cancelled` was stopped by a person before anything started;
 * `abandoned` was not found within the time in which AWS could have started it.
 * @public
 */
export const INTENT_STATES = [
  'requested',
  'unknown',
  'started',
  'refused',
  'cancelled',
  'abandoned',
] as const;

/** @public */
export type IntentState = (typeof INTENT_STATES)[number];

const NEXT: Record<IntentState, readonly IntentState[]> = {
  requested: ['started', 'refused', 'unknown', 'cancelled'],
  unknown: ['started', 'refused', 'cancelled', 'abandoned'],
  started: [],
  refused: [],
  cancelled: ['started'],
  abandoned: ['started'],
};

/**
 * Whether an intent may move from one state to another. A cancelled or
 * abandoned one may still turn out to have started; the run is then stopped.
 * @public
 */
export function mayIntentBecome(from: IntentState, to: IntentState): boolean {
  return NEXT[from].includes(to);
}

/**
 * Whether an intent still waits for an answer.
 * @public
 */
export function isIntentOpen(state: IntentState): boolean {
  return state === 'requested' || state === 'unknown';
}
