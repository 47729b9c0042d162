import type { Case } from '../calls/Case';
import type { Api, Node } from './Graph';

/** What a caller remembers of a dependency. */
export interface EdgeState {
  /** Attempts per call. */
  attempts: number;
  /** Whether the circuit breaker is open. */
  isOpen: boolean;
  /** Steps in a row that speak against its present position. */
  contrary: number;
}

/** A component that is not as usual. */
export interface NodeState {
  /** No fault hits it itself. */
  isUndisturbed: boolean;
  /** Calls per minute that arrive. */
  rate: number;
  /** How calls to it end. */
  cases: readonly Case[];
  /** Share of the calls that get as far as its dependencies. */
  working: number;
  /** Share of its capacity that is left. */
  capacity: number;
  /** Share of what is left that is in use. */
  utilisation: number;
  /** Load of each unit that is not work, and whether it serves. */
  units: readonly { capacity: number; cpu: number; memory: number }[];
  /** By position of the dependency. */
  edges: readonly EdgeState[];
  scaling: ScalingState;
  /** Messages that wait, for a queue or stream. */
  backlog: number;
  /** Messages per minute that its consumers took. */
  taken: number;
}

/** How autoscaling has reacted so far. */
export interface ScalingState {
  /** Capacity as a multiple of the normal. */
  factor: number;
  /** Steps in a row with too much load. */
  busy: number;
}

/** What the health checkers think of an endpoint and where its users go. */
export interface EndpointState {
  /** Share of the checkers by what they have seen; see `healthChecks.ts`. */
  checkers: readonly number[];
  isHealthy: boolean;
  /** Share of its users that call each endpoint. */
  shares: readonly number[];
}

/** A group of components at one moment; whatever is missing is as usual. */
export interface GroupState {
  nodes: ReadonlyMap<Node, NodeState>;
  apis: ReadonlyMap<Api, readonly EndpointState[]>;
}

export const USUAL_EDGE: EdgeState = {
  attempts: 1,
  isOpen: false,
  contrary: 0,
};

export const USUAL_SCALING: ScalingState = { factor: 1, busy: 0 };

export const AT_REST: GroupState = { nodes: new Map(), apis: new Map() };

export function isAtRest({ nodes, apis }: GroupState): boolean {
  return nodes.size === 0 && apis.size === 0;
}
