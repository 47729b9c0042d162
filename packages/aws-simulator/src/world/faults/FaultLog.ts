import { extensionTarget } from './extensionAutomation';
import type { Fault, FaultView, NotedFault } from './Fault';

const byStart = (a: Fault, b: Fault) => a.start - b.start;

/** Told when a fault that affects these resources begins or ends. */
export type FaultLogListener = (affects: readonly string[]) => void;

function noted(fault: Fault): NotedFault {
  const automated = extensionTarget(fault);
  const affects = automated ? [automated, ...fault.targets] : fault.targets;
  return { fault, affects: [...new Set(affects)] };
}

/** All faults, past and present. */
export class FaultLog implements FaultView {
  #version = 0;
  #isSorted = true;
  readonly #faults: NotedFault[] = [];
  readonly #byKey = new Map<string, NotedFault>();
  readonly #byTarget = new Map<string, Fault[]>();
  readonly #listeners: FaultLogListener[] = [];

  get version(): number {
    return this.#version;
  }

  /**
   * Notes a fault unless it is known or affects nothing; `changed` must be
   * called when it ends.
   */
  add(fault: Fault): void {
    const entry = noted(fault);
    if (this.#byKey.has(fault.key) || entry.affects.length === 0) {
      return;
    }
    const last = this.#faults.at(-1);
    this.#isSorted &&= !last || last.fault.start <= fault.start;
    this.#faults.push(entry);
    this.#byKey.set(fault.key, entry);
    for (const arn of entry.affects) {
      const known = this.#byTarget.get(arn);
      if (known) known.push(fault);
      else this.#byTarget.set(arn, [fault]);
    }
    this.changed(fault.key);
  }

  /** Something about a fault is another now, such as its end. */
  changed(key: string): void {
    const found = this.#byKey.get(key);
    if (found) {
      this.#version += 1;
      this.#listeners.forEach(listener => listener(found.affects));
    }
  }

  onChange(listener: FaultLogListener): void {
    this.#listeners.push(listener);
  }

  all(): readonly NotedFault[] {
    this.#sort();
    return this.#faults;
  }

  ofTarget(arn: string): readonly Fault[] {
    this.#sort();
    return this.#byTarget.get(arn) ?? [];
  }

  #sort(): void {
    if (!this.#isSorted) {
      this.#faults.sort((a, b) => byStart(a.fault, b.fault));
      this.#byTarget.forEach(faults => faults.sort(byStart));
      this.#isSorted = true;
    }
  }
}
