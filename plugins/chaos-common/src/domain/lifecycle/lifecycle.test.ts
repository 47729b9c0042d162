import {
  EXPERIMENT_STATES,
  ExperimentState,
  isEnded,
  mayFollow,
} from './experimentStates';
import {
  INTENT_STATES,
  IntentState,
  isIntentOpen,
  mayIntentBecome,
} from './intentStates';

const pairs = <T>(states: readonly T[]) =>
  states.flatMap(from => states.map(to => [from, to] as const));

describe('states of an experiment', () => {
  it('end for good in exactly the four ends of FIS', () => {
    expect(EXPERIMENT_STATES.filter(isEnded)).toEqual([
      'completed',
      'stopped',
      'failed',
      'cancelled',
    ]);
  });

  it('stay once they have ended', () => {
    for (const from of EXPERIMENT_STATES.filter(isEnded)) {
      expect(EXPERIMENT_STATES.filter(to => mayFollow(from, to))).toEqual([]);
    }
  });

  it('never go back and never stand still', () => {
    for (const [from, to] of pairs(EXPERIMENT_STATES)) {
      expect(mayFollow(from, to) && mayFollow(to, from)).toBe(false);
    }
  });

  it('let news be skipped: whatever two steps reach, one step reaches', () => {
    for (const [from, between] of pairs(EXPERIMENT_STATES)) {
      const reached = EXPERIMENT_STATES.filter(
        to => mayFollow(from, between) && mayFollow(between, to),
      );
      expect(reached.filter(to => !mayFollow(from, to))).toEqual([]);
    }
  });

  it.each<[ExperimentState, ExperimentState, boolean]>([
    ['pending', 'initiating', true],
    ['pending', 'completed', true],
    ['running', 'stopping', true],
    ['stopping', 'stopped', true],
    ['stopping', 'running', false],
    ['completed', 'failed', false],
  ])('%s to %s: %s', (from, to, may) => {
    expect(mayFollow(from, to)).toBe(may);
  });
});

describe('states of an intent', () => {
  it('move only in the ways that a start can go', () => {
    const moves = pairs(INTENT_STATES)
      .filter(([from, to]) => mayIntentBecome(from, to))
      .map(([from, to]) => `${from} > ${to}`);
    expect(moves.sort()).toEqual([
      'abandoned > started',
      'cancelled > started',
      'requested > cancelled',
      'requested > refused',
      'requested > started',
      'requested > unknown',
      'unknown > abandoned',
      'unknown > cancelled',
      'unknown > refused',
      'unknown > started',
    ]);
  });

  it('can start but once', () => {
    const after = INTENT_STATES.filter(to => mayIntentBecome('started', to));
    expect(after).toEqual([]);
  });

  it.each<[IntentState, boolean]>([
    ['requested', true],
    ['unknown', true],
    ['started', false],
    ['refused', false],
    ['cancelled', false],
    ['abandoned', false],
  ])('%s waits for an answer: %s', (state, open) => {
    expect(isIntentOpen(state)).toBe(open);
  });
});
