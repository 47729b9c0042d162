import { Case, shareOf, USUAL } from '../calls/Case';
import { cutAt, inSequence, meanMs, spread } from '../calls/combine';
import type { Effect } from '../effects/Effect';
import type { Component } from '../model';
import type { Edge, Node } from './Graph';
import { answersThrough, guardedEdge } from './guardedEdge';
import { inCallersTerms } from './inCallersTerms';
import { crowding, overload } from './load';
import { scaled } from './scaling';
import type { EdgeState, NodeState } from './State';
import { USUAL_EDGE, USUAL_SCALING } from './State';
import type { Surroundings } from './Surroundings';
import { HEALTHY, UnitState, unitState } from './UnitState';

const DEFAULT_UTILISATION = 0.35;
const DEFAULT_MEMORY_USE = 0.5;
/** API Gateway waits this long, load balancers that long. */
const GATEWAY_MS = 29_000;
const BALANCER_MS = 60_000;
const NOTHING_SERVES: readonly Case[] = [
  { share: 1, factor: 0, addMs: 100, outcome: '5xx' },
];

/** What a component has to do with at one moment. */
export interface Load {
  /** Calls per minute. */
  rate: number;
  /** Effects by unit; empty when no fault hits the component. */
  effects: readonly (readonly Effect[])[];
  /** How calls to another component end. */
  casesOf(node: Node): readonly Case[];
  before: NodeState | undefined;
  surroundings: Surroundings;
  at: number;
}

/** Parts of AWS that have as much capacity as anybody asks for. */
export function isElastic({ kind }: Component): boolean {
  return ['api', 'lambda', 'dynamodb', 'sqs', 's3', 'dsql'].includes(kind);
}

const healthy = new WeakMap<Node, readonly UnitState[]>();

function healthyUnits(node: Node): readonly UnitState[] {
  const units = healthy.get(node) ?? node.component.units.map(() => HEALTHY);
  healthy.set(node, units);
  return units;
}

function unitsOf(node: Node, load: Load): readonly UnitState[] {
  const { component } = node;
  if (load.effects.length === 0) {
    return healthyUnits(node);
  }
  const memoryUse = component.limits?.memoryUse ?? DEFAULT_MEMORY_USE;
  return component.units.map((_, index) =>
    unitState(load.effects[index] ?? [], memoryUse),
  );
}

function acrossUnits(
  units: readonly UnitState[],
  cases: (unit: UnitState) => readonly Case[],
): readonly Case[] {
  const [only] = units;
  if (only && units.length === 1 && only.weight > 0) {
    return cases(only);
  }
  const serving = units.filter(({ weight }) => weight > 0);
  return serving.length === 0
    ? NOTHING_SERVES
    : spread(
        serving.map(unit => ({ weight: unit.weight, cases: cases(unit) })),
      );
}

const USUAL_ANSWER = { cases: USUAL, state: USUAL_EDGE };

function askDependency(
  edge: Edge,
  index: number,
  units: readonly UnitState[],
  load: Load,
): { cases: readonly Case[]; state: EdgeState } {
  const given = load.casesOf(edge.to);
  const isUsual =
    given === USUAL &&
    (load.before?.edges[index] ?? USUAL_EDGE) === USUAL_EDGE &&
    edge.dependency.via === undefined &&
    units.every(({ outgoing }) => outgoing.length === 0);
  if (isUsual) {
    return USUAL_ANSWER;
  }
  const answers = acrossUnits(units, unit =>
    answersThrough(edge, unit.outgoing, given, load),
  );
  const before = load.before?.edges[index] ?? USUAL_EDGE;
  const guarded = guardedEdge(edge, answers, { ...load, before });
  return { ...guarded, cases: inCallersTerms(edge, guarded.cases) };
}

function withTimeouts(
  { component, usualMs }: Node,
  cases: readonly Case[],
): readonly Case[] {
  const { limits, frontDoor } = component;
  const doorMs =
    frontDoor && (frontDoor.type === 'api-gateway' ? GATEWAY_MS : BALANCER_MS);
  const limitMs = Math.min(limits?.timeoutMs ?? Infinity, doorMs ?? Infinity);
  return cases === USUAL ? cases : cutAt(cases, limitMs, usualMs);
}

/** How a component does, and how the calls to it end. */
export function answer(node: Node, load: Load): NodeState {
  const { component, usualMs, nominal } = node;
  const units = unitsOf(node, load);
  const left =
    units.reduce((sum, { capacity }) => sum + capacity, 0) / units.length;
  const use =
    (component.utilisation ?? DEFAULT_UTILISATION) *
    (nominal > 0 ? load.rate / nominal : 1);
  const demanded = left > 0 ? use / left : Infinity;
  const scaling = scaled(
    component,
    load.before?.scaling ?? USUAL_SCALING,
    demanded,
  );
  const utilisation = demanded / scaling.factor;
  const strain =
    isElastic(component) || left === 0 ? USUAL : overload(utilisation);
  const own = inSequence(
    strain,
    acrossUnits(units, unit => unit.cases),
  );
  const asked = node.dependencies.map((edge, index) =>
    askDependency(edge, index, units, load),
  );
  const whole = asked.reduce(
    (cases, each) => inSequence(cases, each.cases),
    own,
  );
  const timely = withTimeouts(node, whole);
  const crowd = crowding(component, load.rate, meanMs(timely, usualMs));
  return {
    isUndisturbed: load.effects.length === 0,
    rate: load.rate,
    cases: inSequence(crowd, timely),
    working: shareOf(own, 'ok') * shareOf(crowd, 'ok'),
    capacity: left * scaling.factor,
    utilisation: Math.min(1, utilisation),
    units: units.map(({ capacity, cpu, memory }) => ({
      capacity,
      cpu,
      memory,
    })),
    edges: asked.map(({ state }) => state),
    scaling,
    backlog: 0,
    taken: load.rate,
  };
}
