import type { Fault } from '../faults/Fault';
import { AFTERMATH_MS, MINUTE_MS } from '../time';
import type { Graph, Node } from './Graph';
import type { WatchedSurroundings } from './Surroundings';
import { targetsOf } from './targetsOf';

/** A fault and what it hits of a group. */
export interface Hit {
  fault: Fault;
  nodes: ReadonlySet<Node>;
  arns: readonly string[];
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
  readonly #nodes: ReadonlyMap<string, readonly Node[]>;
  readonly #arns = new Map<number, Set<string>>();
  /** Computed when asked for, forgotten when a fault changes. */
  readonly #periods = new Map<number, Period[]>();

  constructor(
    graph: Graph,
    private readonly surroundings: WatchedSurroundings,
  ) {
    this.#nodes = targetsOf(graph);
    for (const [arn, nodes] of this.#nodes) {
      for (const { group } of nodes) {
        const known = this.#arns.get(group);
        if (known) known.add(arn);
        else this.#arns.set(group, new Set([arn]));
      }
    }
    surroundings.faults.onChange(affects => {
      for (const arn of affects) {
        const nodes = this.#nodes.get(arn) ?? [];
        nodes.forEach(({ group }) => this.#periods.delete(group));
      }
    });
  }

  /** All of a group, in order. */
  of(group: number): readonly Period[] {
    const known = this.#periods.get(group);
    if (known) {
      return known;
    }
    const computed = this.#compute(group);
    this.#periods.set(group, computed);
    return computed;
  }

  /** The one that a moment lies in. */
  at(group: number, moment: number): Period | undefined {
    const found = this.#endingAfter(group, moment);
    return found && found.start <= moment ? found : undefined;
  }

  /** Whether a stretch of time touches one. */
  touch(group: number, start: number, end: number): boolean {
    const found = this.#endingAfter(group, start);
    return found !== undefined && found.start < end;
  }

  #endingAfter(group: number, moment: number): Period | undefined {
    const periods = this.of(group);
    let low = 0;
    let high = periods.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((periods[middle]?.end ?? 0) <= moment) low = middle + 1;
      else high = middle;
    }
    return periods[low];
  }

  #compute(group: number): Period[] {
    const hits = new Map<Fault, { nodes: Set<Node>; arns: string[] }>();
    for (const arn of this.#arns.get(group) ?? []) {
      for (const fault of this.surroundings.faults.ofTarget(arn)) {
        const hit = hits.get(fault) ?? { nodes: new Set<Node>(), arns: [] };
        hits.set(fault, hit);
        hit.arns.push(arn);
        for (const node of this.#nodes.get(arn) ?? []) {
          if (node.group === group) hit.nodes.add(node);
        }
      }
    }
    return joined(
      group,
      [...hits].map(([fault, hit]) => ({ fault, ...hit })),
    );
  }
}
