import { areEqual, Case, USUAL } from '../calls/Case';
import type { Effect } from '../effects/Effect';
import { answer, isElastic } from './answer';
import { Demand, demandOf, quietRate } from './demand';
import type { Api, Graph, Node } from './Graph';
import { queueing } from './queueing';
import { routed } from './routing';
import {
  EndpointState,
  GroupState,
  NodeState,
  USUAL_EDGE,
  USUAL_SCALING,
} from './State';
import type { Surroundings } from './Surroundings';
import { unitEffects } from './unitEffects';

/** What a step is computed from, besides the state before it. */
export interface StepInput {
  graph: Graph;
  /** The nodes of the group, callers first. */
  nodes: readonly Node[];
  /** Its global APIs. */
  apis: readonly Api[];
  /** Nodes that a fault may hit. */
  hit: ReadonlySet<Node>;
  surroundings: Surroundings;
  at: number;
}

const SAME_RATE = 1e-9;

function isUsual(state: NodeState, quiet: number): boolean {
  return (
    state.cases === USUAL &&
    state.capacity === 1 &&
    state.backlog === 0 &&
    state.scaling === USUAL_SCALING &&
    state.edges.every(edge => edge === USUAL_EDGE) &&
    state.units.every(({ cpu, memory }) => cpu === 0 && memory === 0) &&
    Math.abs(state.rate - quiet) <= SAME_RATE * quiet &&
    Math.abs(state.taken - quiet) <= SAME_RATE * quiet
  );
}

function effectsOn(node: Node, { hit, surroundings, at }: StepInput) {
  if (!hit.has(node)) {
    return [];
  }
  const effects: Effect[][] = node.component.units.map((_, unit) =>
    unitEffects(node, unit, surroundings.faults, at),
  );
  return effects.some(each => each.length > 0) ? effects : [];
}

class Step {
  readonly #states = new Map<Node, NodeState>();

  constructor(
    private readonly input: StepInput,
    private readonly before: GroupState,
    private readonly demand: Demand,
  ) {}

  run(): ReadonlyMap<Node, NodeState> {
    // Dependencies first, so that callers see how they answer now.
    for (let index = this.input.nodes.length - 1; index >= 0; index -= 1) {
      const node = this.input.nodes[index];
      if (node) this.#answer(node);
    }
    return this.#states;
  }

  #answer(node: Node): void {
    const { surroundings, at, hit } = this.input;
    const before = this.before.nodes.get(node);
    const isConcerned =
      before !== undefined ||
      hit.has(node) ||
      this.demand.has(node) ||
      node.dependencies.some(({ to }) => this.#states.has(to)) ||
      node.consumers.some(each => this.before.nodes.has(each));
    if (!isConcerned) {
      return;
    }
    const quiet = quietRate(node, at);
    const rate = this.demand.get(node) ?? quiet;
    const effects = effectsOn(node, this.input);
    const answered =
      before && effects.length === 0 && this.#isSteady(node, before)
        ? { ...before, rate, taken: rate }
        : this.#stable(
            before,
            answer(node, {
              rate,
              effects,
              casesOf: other => this.#casesOf(other),
              before,
              surroundings,
              at,
            }),
          );
    const waiting = before?.backlog ?? 0;
    const state =
      node.consumers.length > 0
        ? { ...answered, ...queueing(node, rate, waiting, this.before) }
        : answered;
    if (!isUsual(state, quiet)) {
      this.#states.set(node, state);
    }
  }

  /** Whether nothing but the rate can be another than a step ago. */
  #isSteady(node: Node, before: NodeState): boolean {
    const { component, dependencies } = node;
    return (
      isElastic(component) &&
      component.limits?.concurrency === undefined &&
      before.isUndisturbed &&
      dependencies.every(
        ({ to, dependency }) =>
          dependency.via === undefined &&
          dependency.resilience?.circuitBreaker === undefined &&
          dependency.resilience?.onlyWhile === undefined &&
          this.#casesOf(to) === (this.before.nodes.get(to)?.cases ?? USUAL),
      )
    );
  }

  /** The same, with the cases of a step ago where they are equal. */
  #stable(before: NodeState | undefined, state: NodeState): NodeState {
    return before && areEqual(before.cases, state.cases)
      ? { ...state, cases: before.cases }
      : state;
  }

  #casesOf(node: Node): readonly Case[] {
    return this.#states.get(node)?.cases ?? USUAL;
  }
}

/** A group of components ten seconds later. */
export function stepGroup(before: GroupState, input: StepInput): GroupState {
  const { graph, at, surroundings } = input;
  const demand = demandOf(input.nodes, before, at);
  const nodes = new Step(input, before, demand).run();
  const apis = new Map<Api, EndpointState[]>();
  for (const api of input.apis) {
    const state = routed(api, before.apis.get(api), {
      casesOf: node => nodes.get(node)?.cases ?? USUAL,
      watched: id => graph.node(id),
      healthChecks: surroundings.healthChecks,
      at,
    });
    if (state) apis.set(api, state);
  }
  return { nodes, apis };
}
