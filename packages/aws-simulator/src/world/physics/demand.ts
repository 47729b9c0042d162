import { Api, Edge, Node, Source, usualTarget } from './Graph';
import type { GroupState } from './State';
import { trafficAt } from './traffic';

/** Calls per minute from a source; many ask for the same moment. */
export function rateOfSource(source: Source, at: number): number {
  const { latest, traffic, key } = source;
  if (latest.at !== at) {
    latest.rate = trafficAt(traffic, key, at);
    latest.at = at;
  }
  return latest.rate;
}

/** Calls per minute that a component gets when nothing is wrong. */
export function quietRate({ quiet }: Node, at: number): number {
  let sum = 0;
  for (const { source, weight } of quiet) {
    sum += weight * rateOfSource(source, at);
  }
  return sum;
}

/** Calls per minute by component where they are not as usual. */
export type Demand = ReadonlyMap<Node, number>;

function throughEdge(edge: Edge, rate: number, { nodes }: GroupState): number {
  const state = nodes.get(edge.from);
  const index = edge.from.dependencies.indexOf(edge);
  const attempts = state?.edges[index]?.attempts ?? 1;
  const working = state?.working ?? 1;
  return rate * working * attempts * edge.callsPerRequest;
}

function fromUsers(node: Node, api: Api, state: GroupState, at: number) {
  const target = api.endpoints.findIndex(each => each.node === node);
  let sum = 0;
  api.endpoints.forEach(({ source }, index) => {
    const shares = state.apis.get(api)?.[index]?.shares;
    const share =
      shares?.[target] ?? Number(usualTarget(api, index) === target);
    if (share > 0) {
      sum += share * rateOfSource(source, at);
    }
  });
  return sum;
}

function isMoved(node: Node, state: GroupState, moved: Demand): boolean {
  const isOdd = (other: Node) => state.nodes.has(other) || moved.has(other);
  return (
    node.callers.some(({ from }) => isOdd(from)) ||
    node.apis.some(api => state.apis.has(api)) ||
    (node.queue !== undefined && isOdd(node.queue))
  );
}

/**
 * Who gets other calls than usual, and how many.
 *
 * @param nodes - Callers first
 * @param before - How things stood a step ago; callers react to that
 */
export function demandOf(
  nodes: readonly Node[],
  before: GroupState,
  at: number,
): Demand {
  const moved = new Map<Node, number>();
  const rateOf = (node: Node) => moved.get(node) ?? quietRate(node, at);
  for (const node of nodes) {
    if (isMoved(node, before, moved)) {
      const { traffic } = node.component;
      let rate = traffic ? trafficAt(traffic, node.key, at) : 0;
      for (const api of node.apis) {
        rate += fromUsers(node, api, before, at);
      }
      for (const edge of node.callers) {
        rate += throughEdge(edge, rateOf(edge.from), before);
      }
      if (node.queue) {
        rate += before.nodes.get(node.queue)?.taken ?? rateOf(node.queue);
      }
      moved.set(node, rate);
    }
  }
  return moved;
}
