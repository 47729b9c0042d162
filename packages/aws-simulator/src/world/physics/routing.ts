import { Case, failureShare, shareOf, USUAL } from '../calls/Case';
import { cutAt } from '../calls/combine';
import { STEP_MS } from '../time';
import { Api, Node, usualTarget } from './Graph';
import { checked, contented, isContented, saysHealthy } from './healthChecks';
import type { EndpointState } from './State';
import type { HealthCheckView } from './Surroundings';

const DEFAULT_TTL_SECONDS = 60;
/** Checkers wait 4 s for a connection and 2 s for the answer. */
const CHECK_TIMEOUT_MS = 6000;
const NEGLIGIBLE = 0.01;

interface Now {
  /** How calls to a component end. */
  casesOf(node: Node): readonly Case[];
  watched(id: string): Node;
  healthChecks: HealthCheckView;
  at: number;
}

function usualState(api: Api, index: number): EndpointState {
  const check = api.endpoints[index]?.declared.healthCheck;
  return {
    checkers: check ? contented(check) : [],
    isHealthy: true,
    shares: api.endpoints.map((_, other) =>
      Number(other === usualTarget(api, index)),
    ),
  };
}

function withChecks(
  api: Api,
  index: number,
  before: EndpointState,
  { casesOf, watched, healthChecks, at }: Now,
): EndpointState {
  const check = api.endpoints[index]?.declared.healthCheck;
  if (!check) {
    return before;
  }
  const node = watched(healthChecks.watchedBy(check, at));
  const usual = casesOf(node);
  const cases =
    usual === USUAL ? usual : cutAt(usual, CHECK_TIMEOUT_MS, node.usualMs);
  const failing = failureShare(cases) + shareOf(cases, '4xx');
  const checkers = checked(check, before.checkers, failing, at);
  return { ...before, checkers, isHealthy: saysHealthy(check, checkers) };
}

/** Where Route 53 sends the users of an endpoint. */
function target({ api }: Api, index: number, states: readonly EndpointState[]) {
  const nearestFirst =
    api.routing === 'latency'
      ? [index, ...states.keys()].filter((i, n) => n === 0 || i !== index)
      : [...states.keys()];
  // When no endpoint is healthy, Route 53 treats all as if they were.
  return (
    nearestFirst.find(each => states[each]?.isHealthy) ?? nearestFirst[0] ?? 0
  );
}

function moved(shares: readonly number[], to: number, ttlMs: number) {
  const part = Math.min(1, STEP_MS / ttlMs);
  const next = shares.map(
    (share, index) => share + part * (Number(index === to) - share),
  );
  const isDone = (next[to] ?? 0) > 1 - NEGLIGIBLE;
  return isDone ? next.map((_, index) => Number(index === to)) : next;
}

/**
 * Health checks and routing of a global API a step later; undefined when
 * everything is as usual.
 */
export function routed(
  api: Api,
  before: readonly EndpointState[] | undefined,
  now: Now,
): EndpointState[] | undefined {
  const known =
    before ?? api.endpoints.map((_, index) => usualState(api, index));
  const states = known.map((state, index) =>
    withChecks(api, index, state, now),
  );
  const ttlMs = (api.api.dnsTtlSeconds ?? DEFAULT_TTL_SECONDS) * 1000;
  const next = states.map((state, index) => ({
    ...state,
    shares: moved(state.shares, target(api, index, states), ttlMs),
  }));
  const isUsual = next.every(
    ({ checkers, isHealthy, shares }, index) =>
      isHealthy &&
      isContented(checkers) &&
      shares[usualTarget(api, index)] === 1,
  );
  return isUsual ? undefined : next;
}
