import { normalSigma } from '../calls/normal';
import type { Component, Dependency, GlobalApi, Traffic } from '../model';
import type { WorldModel } from '../model';
import { keyOf } from '../noise';
import { callersFirst, joinGroups } from './order';

/** Calls from one component to another. */
export interface Edge {
  from: Node;
  to: Node;
  dependency: Dependency;
  callsPerRequest: number;
}

/** Calls from outside with what their noise is derived from. */
export interface Source {
  traffic: Traffic;
  key: number;
  /** Calls per minute at the moment that was asked for last. */
  latest: { at: number; rate: number };
}

/** A component with its neighbours. */
export interface Node {
  index: number;
  component: Component;
  /** What its noise is derived from. */
  key: number;
  sigma: number;
  /** Mean of its usual latency in milliseconds. */
  usualMs: number;
  dependencies: Edge[];
  callers: Edge[];
  /** The queue or stream that it works off. */
  queue?: Node;
  consumers: Node[];
  /** The global APIs that send it calls. */
  apis: Api[];
  /** Sources of its calls when nothing is wrong, each once. */
  quiet: { source: Source; weight: number }[];
  /** Average calls per minute when nothing is wrong. */
  nominal: number;
  /** Components that can feel each other's faults share a group. */
  group: number;
}

/** A global API with its components. */
export interface Api {
  api: GlobalApi;
  key: number;
  endpoints: {
    node: Node;
    source: Source;
    declared: GlobalApi['endpoints'][number];
  }[];
}

/** The declared model, wired up. */
export interface Graph {
  /** Those that call others before those that they call. */
  nodes: readonly Node[];
  /** The nodes of each group, in the same order. */
  groups: ReadonlyMap<number, readonly Node[]>;
  apis: readonly Api[];
  node(id: string): Node;
}

function sourceOf(traffic: Traffic, key: number): Source {
  return { traffic, key, latest: { at: NaN, rate: 0 } };
}

function createNode(component: Component, index: number, seed: number): Node {
  const { p50Ms, p99Ms } = component.latency;
  const sigma = normalSigma(p50Ms, p99Ms);
  const key = keyOf(seed, component.id);
  return {
    index,
    component,
    key,
    sigma,
    usualMs: component.latency.p50Ms * Math.exp((sigma * sigma) / 2),
    dependencies: [],
    callers: [],
    consumers: [],
    apis: [],
    quiet: component.traffic
      ? [{ source: sourceOf(component.traffic, key), weight: 1 }]
      : [],
    nominal: 0,
    group: index,
  };
}

function addQuiet({ quiet }: Node, source: Source, weight: number): void {
  const known = quiet.find(each => each.source === source);
  if (known) known.weight += weight;
  else quiet.push({ source, weight });
}

/** Which endpoint the users of an endpoint call when all are healthy. */
export function usualTarget({ api }: Api, index: number): number {
  return api.routing === 'latency' ? index : 0;
}

function addApi(api: GlobalApi, seed: number, node: (id: string) => Node): Api {
  const key = keyOf(seed, 'api', api.accountId, api.name);
  const wired: Api = {
    api,
    key,
    endpoints: api.endpoints.map(declared => ({
      declared,
      node: node(declared.component),
      source: sourceOf(declared.traffic, keyOf(key, declared.region)),
    })),
  };
  wired.endpoints.forEach(({ node: near, source }, index) => {
    near.apis.push(wired);
    const called = wired.endpoints[usualTarget(wired, index)]?.node ?? near;
    addQuiet(called, source, 1);
  });
  return wired;
}

/**
 * Wires the components of a model up.
 *
 * @param model - Valid, so that all names exist and nothing is circular
 */
export function createGraph(model: WorldModel, seed: number): Graph {
  const nodes = model.components.map((component, index) =>
    createNode(component, index, seed),
  );
  const byId = new Map(nodes.map(node => [node.component.id, node]));
  const node = (id: string): Node => {
    const found = byId.get(id);
    if (!found) throw new Error(`There is no component ${id}`);
    return found;
  };
  for (const from of nodes) {
    for (const dependency of from.component.dependsOn ?? []) {
      const { callsPerRequest = 1 } = dependency;
      const to = node(dependency.on);
      const edge = { from, to, dependency, callsPerRequest };
      from.dependencies.push(edge);
      to.callers.push(edge);
    }
    if (from.component.consumes) {
      from.queue = node(from.component.consumes);
      from.queue.consumers.push(from);
    }
  }
  const apis = (model.globalApis ?? []).map(api => addApi(api, seed, node));
  const ordered = callersFirst(nodes);
  for (const each of ordered) {
    const inherited = [
      ...each.callers.map(({ from, callsPerRequest: weight }) => ({
        from,
        weight,
      })),
      ...(each.queue ? [{ from: each.queue, weight: 1 }] : []),
    ];
    for (const { from, weight } of inherited) {
      for (const { source, weight: share } of from.quiet) {
        addQuiet(each, source, weight * share);
      }
    }
    each.nominal = each.quiet.reduce(
      (sum, { source, weight }) =>
        sum + weight * source.traffic.requestsPerMinute,
      0,
    );
  }
  joinGroups({ nodes, apis, node });
  const groups = new Map<number, Node[]>();
  for (const each of ordered) {
    const members = groups.get(each.group) ?? [];
    groups.set(each.group, members);
    members.push(each);
  }
  return { nodes: ordered, groups, apis, node };
}
