import type { Fault } from '../faults/Fault';
import { AFTERMATH_MS, MINUTE_MS } from '../time';
import type { Graph, Node } from './Graph';
import type { Surroundings } from './Surroundings';
import { targetsOf } from './targetsOf';

/** A fault and the components that it hits. */
export interface Hit {
  fault: Fault;
  nodes: readonly Node[];
}

/** A time without pause during which a group of components may feel faults. */
export interface Period {
  group: number;
  /** Epoch milliseconds. */
  start: number;
  end: number;
  /** Ordered by the start of the fault. */
  hits: Hit[];
}

function untilOf({ end, experimentEnd }: Fault): number {
  const until = Math.max(end ?? Infinity, experimentEnd ?? Infinity);
  return until + AFTERMATH_MS;
}

function joined(group: number, hits: readonly Hit[]): Period[] {
  const found: Period[] = [];
  const byStart = [...hits].sort((a, b) => a.fault.start - b.fault.start);
  for (const hit of byStart) {
    const last = found.at(-1);
    const start = Math.floor(hit.fault.start / MINUTE_MS) * MINUTE_MS;
    const end = untilOf(hit.fault);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.hits.push(hit);
    } else {
      found.push({ group, start, end, hits: [hit] });
    }
  }
  return found;
}

/** Says when a group of components may feel faults, past or present. */
export class Disturbances {
  #version = -1;
  #byGroup = new Map<number, Period[]>();
  readonly #byArn: ReadonlyMap<string, readonly Node[]>;

  constructor(graph: Graph, private readonly surroundings: Surroundings) {
    this.#byArn = targetsOf(graph);
  }

  /** All of a group, in order. */
  of(group: number): readonly Period[] {
    const { version } = this.surroundings.faults;
    if (this.#version !== version) {
      this.#rebuild();
      this.#version = version;
    }
    return this.#byGroup.get(group) ?? [];
  }

  /** The one that a moment lies in. */
  at(group: number, moment: number): Period | undefined {
    const periods = this.of(group);
    let low = 0;
    let high = periods.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((periods[middle]?.end ?? 0) <= moment) low = middle + 1;
      else high = middle;
    }
    const found = periods[low];
    return found && found.start <= moment ? found : undefined;
  }

  #rebuild(): void {
    const hits = new Map<number, Map<Fault, Set<Node>>>();
    for (const { fault, affects } of this.surroundings.faults.all()) {
      for (const arn of affects) {
        for (const node of this.#byArn.get(arn) ?? []) {
          const ofGroup = hits.get(node.group) ?? new Map<Fault, Set<Node>>();
          hits.set(node.group, ofGroup);
          ofGroup.set(fault, (ofGroup.get(fault) ?? new Set()).add(node));
        }
      }
    }
    this.#byGroup = new Map(
      [...hits].map(([group, faults]) => [
        group,
        joined(
          group,
          [...faults].map(([fault, nodes]) => ({ fault, nodes: [...nodes] })),
        ),
      ]),
    );
  }
}
