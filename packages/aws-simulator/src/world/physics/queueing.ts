import { failureShare } from '../calls/Case';
import { MINUTE_MS, STEP_MS } from '../time';
import type { Node } from './Graph';
import type { GroupState } from './State';

/** How much more than usual consumers can take when they are behind. */
const CATCH_UP = 2;
const STEPS_PER_MINUTE = MINUTE_MS / STEP_MS;
/** A backlog of less than this share of a step's messages is none. */
const NEGLIGIBLE = 0.05;

export interface QueueState {
  backlog: number;
  taken: number;
}

/**
 * What waits in a queue or stream after a step. Messages that could not be
 * worked off come back.
 *
 * @param arriving - Messages per minute that come in
 * @param backlog - Messages that waited a step ago
 * @param state - How its consumers were a step ago
 */
export function queueing(
  { consumers: [consumer] }: Node,
  arriving: number,
  backlog: number,
  state: GroupState,
): QueueState {
  if (!consumer) {
    return { backlog: 0, taken: arriving };
  }
  const { cases = [], capacity = 1 } = state.nodes.get(consumer) ?? {};
  const most = Math.max(consumer.nominal * CATCH_UP, arriving) * capacity;
  const taken = Math.min(arriving + backlog * STEPS_PER_MINUTE, most);
  const done = taken * (1 - failureShare(cases));
  const left = backlog + (arriving - done) / STEPS_PER_MINUTE;
  const isEmpty = left * STEPS_PER_MINUTE <= NEGLIGIBLE * arriving;
  return { backlog: isEmpty ? 0 : left, taken };
}
