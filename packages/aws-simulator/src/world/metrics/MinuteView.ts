import { Case, simplified, USUAL } from '../calls/Case';
import type { Physics } from '../physics/Physics';
import type { Node } from '../physics/Graph';
import { quietRate } from '../physics/demand';
import type { NodeState } from '../physics/State';
import { gaussian, whole } from '../noise';
import { MINUTE_MS, STEP_MS } from '../time';

const DEFAULT_ERROR_SHARE = 0.0005;
const STEPS = MINUTE_MS / STEP_MS;

/** How many calls of a minute ended in which way. */
export interface Outcomes {
  calls: number;
  ok: number;
  clientErrors: number;
  errors: number;
  throttled: number;
}

/** Everything that metrics of a component need to know about one minute. */
export interface MinuteView {
  node: Node;
  /** Epoch milliseconds. */
  minute: number;
  /** Expected calls per minute. */
  rate: number;
  /** How they end; the usual errors come on top. */
  cases: readonly Case[];
  /** The parts of the minute; empty when all is as usual. */
  states: readonly (NodeState | undefined)[];
}

/** Keys of the noise of what is counted separately. */
const CALLS = 1;
const OUTCOMES = 2;

/** Minutes of disturbed components that were looked at last. */
interface Recent {
  version: string;
  byMinute: Map<number, MinuteView>;
}

const recent = new WeakMap<Physics, Map<Node, Recent>>();
/** Alarms look at the same few minutes again and again. */
const MOST_RECENT = 64;

function recentOf(physics: Physics, node: Node): Map<number, MinuteView> {
  const { version } = physics;
  const ofPhysics = recent.get(physics) ?? new Map<Node, Recent>();
  recent.set(physics, ofPhysics);
  const known = ofPhysics.get(node);
  if (known?.version === version && known.byMinute.size < MOST_RECENT) {
    return known.byMinute;
  }
  const byMinute = new Map<number, MinuteView>();
  ofPhysics.set(node, { version, byMinute });
  return byMinute;
}

/** A component in one minute. */
export function minuteView(
  physics: Physics,
  node: Node,
  minute: number,
): MinuteView {
  if (!physics.isDisturbed(node.group, minute, minute + MINUTE_MS)) {
    return usualView(node, minute);
  }
  const known = recentOf(physics, node);
  const view = known.get(minute) ?? disturbedView(physics, node, minute);
  known.set(minute, view);
  return view;
}

function usualView(node: Node, minute: number): MinuteView {
  const rate = quietRate(node, minute + MINUTE_MS / 2);
  return { node, minute, rate, cases: USUAL, states: [] };
}

function disturbedView(
  physics: Physics,
  node: Node,
  minute: number,
): MinuteView {
  const usual = usualView(node, minute);
  const states = Array.from({ length: STEPS }, (_, step) =>
    physics.node(node, minute + step * STEP_MS),
  );
  if (states.every(state => state === undefined)) {
    return usual;
  }
  const rates = states.map(state => state?.rate ?? usual.rate);
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  const cases =
    total > 0
      ? simplified(
          states.flatMap((state, step) =>
            (state?.cases ?? USUAL).map(each => ({
              ...each,
              share: (each.share * (rates[step] ?? 0)) / total,
            })),
          ),
        )
      : USUAL;
  return { node, minute, rate: total / STEPS, cases, states };
}

function shareOf(cases: readonly Case[], outcome: Case['outcome']): number {
  let share = 0;
  for (const each of cases) {
    if (each.outcome === outcome) share += each.share;
  }
  return share;
}

/** Whether the calls of a component come evenly, as from a load generator. */
function isRegular({ quiet }: Node): boolean {
  return quiet.every(({ source }) => source.traffic.arrivals === 'regular');
}

/** A whole number of events around the expected one. */
export function counted(
  node: Node,
  minute: number,
  expected: number,
  salt: number,
): number {
  const index = minute / MINUTE_MS;
  const key = node.key ^ Math.imul(salt, 0x9e3779b1);
  const spread = isRegular(node)
    ? 0
    : Math.sqrt(expected) * gaussian(key ^ 0x51ed270b, index);
  return Math.max(0, whole(expected + spread, key, index));
}

/** How the calls of the minute ended; equal for all metrics that ask. */
export function outcomesOf({
  node,
  minute,
  rate,
  cases,
}: MinuteView): Outcomes {
  const calls = counted(node, minute, rate, CALLS);
  const index = minute / MINUTE_MS;
  const usualErrors = node.component.errorShare ?? DEFAULT_ERROR_SHARE;
  const okShare = cases === USUAL ? 1 : shareOf(cases, 'ok');
  const part = (share: number, salt: number) =>
    share > 0
      ? whole(calls * share, node.key ^ Math.imul(salt, 0x85ebca6b), index)
      : 0;
  const errors = Math.min(
    calls,
    part(
      (cases === USUAL ? 0 : shareOf(cases, '5xx')) + okShare * usualErrors,
      OUTCOMES,
    ),
  );
  if (cases === USUAL) {
    return { calls, ok: calls - errors, clientErrors: 0, errors, throttled: 0 };
  }
  const throttled = Math.min(
    calls - errors,
    part(shareOf(cases, 'throttled'), OUTCOMES + 1),
  );
  const clientErrors = Math.min(
    calls - errors - throttled,
    part(shareOf(cases, '4xx'), OUTCOMES + 2),
  );
  const ok = calls - errors - throttled - clientErrors;
  return { calls, ok, clientErrors, errors, throttled };
}

/** The mean of something over the parts of the minute. */
export function averaged(
  { states }: MinuteView,
  usual: number,
  read: (state: NodeState) => number,
): number {
  if (states.length === 0) {
    return usual;
  }
  const sum = states.reduce(
    (total, state) => total + (state ? read(state) : usual),
    0,
  );
  return sum / states.length;
}
