import { Case, failureShare, USUAL } from '../calls/Case';
import { inSequence, spread } from '../calls/combine';
import { withResilience } from '../calls/withResilience';
import { CUTS } from '../effects/effects';
import type { Outgoing } from '../effects/Effect';
import { throughDisrupted } from '../effects/network';
import type { CircuitBreaker } from '../model';
import { STEP_MS } from '../time';
import type { Edge } from './Graph';
import { EdgeState, USUAL_EDGE } from './State';
import type { Surroundings } from './Surroundings';

const DEFAULT_OPENS_AFTER_SECONDS = 20;
/** Good answers for so long close a circuit breaker. */
const CLOSES_AFTER_MS = 30_000;
const DEFAULT_PORT = 443;

function appliesTo({ kinds, port, region }: Outgoing, { to }: Edge): boolean {
  const { component } = to;
  return (
    (kinds?.includes(component.kind) ?? true) &&
    (port === undefined || port === (component.port ?? DEFAULT_PORT)) &&
    (region === undefined || region === component.region)
  );
}

/** What calls meet on their way from one unit to a dependency. */
export function onTheWay(
  edge: Edge,
  outgoing: readonly Outgoing[],
): readonly Case[] {
  return outgoing
    .filter(each => appliesTo(each, edge))
    .reduce<readonly Case[]>((cases, { share = 1, cases: added }) => {
      const way =
        share < 1
          ? spread([
              { weight: share, cases: added },
              { weight: 1 - share, cases: USUAL },
            ])
          : added;
      return inSequence(cases, way);
    }, USUAL);
}

/** Whether something that the calls pass is cut off. */
export function isCut(
  { dependency }: Edge,
  { faults }: Surroundings,
  at: number,
): boolean {
  return (dependency.via ?? []).some(arn =>
    faults
      .ofTarget(arn)
      .some(
        ({ actionId, start, end = Infinity }) =>
          CUTS.has(actionId) && start <= at && at < end,
      ),
  );
}

function nextBreaker(
  breaker: CircuitBreaker,
  { isOpen, contrary }: EdgeState,
  failing: boolean,
): Pick<EdgeState, 'isOpen' | 'contrary'> {
  if (failing !== isOpen) {
    const seconds = breaker.afterSeconds ?? DEFAULT_OPENS_AFTER_SECONDS;
    const limitMs = isOpen ? CLOSES_AFTER_MS : seconds * 1000;
    const seen = contrary + 1;
    return seen * STEP_MS >= limitMs
      ? { isOpen: !isOpen, contrary: 0 }
      : { isOpen, contrary: seen };
  }
  return { isOpen, contrary: 0 };
}

/**
 * What a caller makes of the answers of a dependency.
 *
 * @param answers - What its calls meet, before it does anything about it
 */
export function guardedEdge(
  edge: Edge,
  answers: readonly Case[],
  input: { before: EdgeState; surroundings: Surroundings; at: number },
): { cases: readonly Case[]; state: EdgeState } {
  const { before, surroundings, at } = input;
  const { resilience } = edge.dependency;
  const { onlyWhile } = resilience ?? {};
  const isProtected =
    resilience && (!onlyWhile || surroundings.switches.isOn(onlyWhile, at));
  const isUsual = answers === USUAL && before === USUAL_EDGE;
  if (isUsual || !isProtected) {
    return { cases: answers, state: USUAL_EDGE };
  }
  const usualMs = edge.to.usualMs;
  const asked = withResilience(
    answers,
    { ...resilience, circuitBreaker: undefined, fallback: false },
    { usualMs, isOpen: false },
  );
  const { circuitBreaker } = resilience;
  const position = circuitBreaker
    ? nextBreaker(
        circuitBreaker,
        before,
        failureShare(asked.cases) >= circuitBreaker.failureShare,
      )
    : { isOpen: false, contrary: 0 };
  const guarded = withResilience(answers, resilience, {
    usualMs,
    isOpen: position.isOpen,
  });
  const state = { ...position, attempts: guarded.attempts };
  const rests = !state.isOpen && state.contrary === 0 && state.attempts === 1;
  return { cases: guarded.cases, state: rests ? USUAL_EDGE : state };
}

/** The answers of a dependency as they reach the caller's unit. */
export function answersThrough(
  edge: Edge,
  outgoing: readonly Outgoing[],
  answer: readonly Case[],
  context: { surroundings: Surroundings; at: number },
): readonly Case[] {
  const cut = throughDisrupted(isCut(edge, context.surroundings, context.at));
  return inSequence(inSequence(cut, onTheWay(edge, outgoing)), answer);
}
