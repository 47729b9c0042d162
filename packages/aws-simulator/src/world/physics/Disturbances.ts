import type { Fault, FaultView } from '../faults/Fault';
import { AFTERMATH_MS, MINUTE_MS } from '../time';
import type { Graph } from './Graph';
import { targetsOf } from './targetsOf';

/** Times at which some fault can be felt, with those of each fault merged. */
interface Period {
  start: number;
  end: number;
}

function periodOf({ start, end = Infinity, experimentEnd }: Fault): Period {
  const until = Math.max(end, experimentEnd ?? Infinity);
  return { start: start - MINUTE_MS, end: until + AFTERMATH_MS };
}

function merged(periods: Period[]): Period[] {
  const found: Period[] = [];
  for (const each of periods.sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && each.start <= last.end) {
      last.end = Math.max(last.end, each.end);
    } else {
      found.push({ ...each });
    }
  }
  return found;
}

/** Says when a group of components may feel a fault, past or present. */
export class Disturbances {
  #version = -1;
  #byGroup = new Map<number, Period[]>();

  constructor(
    private readonly graph: Graph,
    private readonly faults: FaultView,
  ) {}

  /** The time without pause during which faults can be felt at a moment. */
  at(group: number, moment: number): Period | undefined {
    if (this.#version !== this.faults.version) {
      this.#rebuild();
    }
    const periods = this.#byGroup.get(group);
    if (!periods) {
      return undefined;
    }
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
    const periods = new Map<number, Set<Fault>>();
    for (const { group, arns } of targetsOf(this.graph)) {
      const known = periods.get(group) ?? new Set<Fault>();
      periods.set(group, known);
      for (const arn of arns) {
        this.faults.ofTarget(arn).forEach(fault => known.add(fault));
      }
    }
    this.#byGroup = new Map(
      [...periods]
        .filter(([, faults]) => faults.size > 0)
        .map(([group, faults]) => [group, merged([...faults].map(periodOf))]),
    );
    this.#version = this.faults.version;
  }
}
