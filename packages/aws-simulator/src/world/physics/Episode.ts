import { STEP_MS } from '../time';
import type { Hit, Period } from './Disturbances';
import type { Api, Graph, Node } from './Graph';
import { PeriodFaults } from './PeriodFaults';
import { AT_REST, GroupState, isAtRest } from './State';
import { stepGroup } from './stepGroup';
import type { Surroundings } from './Surroundings';

const stepOf = (at: number) => Math.floor(at / STEP_MS);

/** What tells whether two computations of a period have the same result. */
export function signatureOf(period: Period, surroundings: Surroundings) {
  const faults = period.hits.map(
    ({ fault: { key, end, experimentEnd } }) =>
      `${key},${end},${experimentEnd}`,
  );
  const { switches, healthChecks } = surroundings;
  return [switches.version, healthChecks.version, ...faults].join(';');
}

/** The states of a group during one period, computed as far as asked for. */
export class Episode {
  readonly #surroundings: Surroundings;
  readonly #first: number;
  readonly #states: (GroupState | undefined)[] = [];
  readonly #nodes: readonly Node[];
  readonly #apis: readonly Api[];
  readonly #hit = new Set<Node>();
  readonly #coming: Hit[];

  constructor(
    private readonly graph: Graph,
    surroundings: Surroundings,
    period: Period,
  ) {
    this.#surroundings = {
      ...surroundings,
      faults: PeriodFaults.of(period.hits),
    };
    this.#first = stepOf(period.start);
    this.#nodes = graph.groups.get(period.group) ?? [];
    const members = new Set(this.#nodes);
    this.#apis = graph.apis.filter(({ endpoints: [first] }) =>
      first ? members.has(first.node) : false,
    );
    this.#coming = [...period.hits];
  }

  /** The state at a moment; undefined when all is as usual. */
  at(moment: number): GroupState | undefined {
    const wanted = stepOf(moment) - this.#first;
    while (this.#states.length <= wanted) {
      this.#next();
    }
    return this.#states[wanted];
  }

  #next(): void {
    // The middle of a step stands for all of it.
    const at = (this.#first + this.#states.length + 0.5) * STEP_MS;
    while (this.#coming[0] && this.#coming[0].fault.start <= at) {
      this.#coming.shift()?.nodes.forEach(node => this.#hit.add(node));
    }
    const state = stepGroup(this.#states.at(-1) ?? AT_REST, {
      graph: this.graph,
      nodes: this.#nodes,
      apis: this.#apis,
      hit: this.#hit,
      surroundings: this.#surroundings,
      at,
    });
    this.#states.push(isAtRest(state) ? undefined : state);
  }
}
