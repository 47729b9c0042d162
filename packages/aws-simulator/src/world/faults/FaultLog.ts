import { extensionTarget } from './extensionAutomation';
import type { Fault, FaultView } from './Fault';

/** All faults, past and present. */
export class FaultLog implements FaultView {
  #version = 0;
  #isSorted = true;
  readonly #faults: Fault[] = [];
  readonly #byTarget = new Map<string, Fault[]>();

  get version(): number {
    return this.#version;
  }

  /** Notes a fault; `changed` must be called when it ends. */
  add(fault: Fault): void {
    const last = this.#faults.at(-1);
    this.#isSorted &&= !last || last.start <= fault.start;
    this.#faults.push(fault);
    const automated = extensionTarget(fault);
    const targets = automated ? [automated, ...fault.targets] : fault.targets;
    for (const arn of new Set(targets)) {
      const known = this.#byTarget.get(arn);
      if (known) known.push(fault);
      else this.#byTarget.set(arn, [fault]);
    }
    this.changed();
  }

  changed(): void {
    this.#version += 1;
  }

  all(): readonly Fault[] {
    this.#sort();
    return this.#faults;
  }

  ofTarget(arn: string): readonly Fault[] {
    this.#sort();
    return this.#byTarget.get(arn) ?? [];
  }

  #sort(): void {
    if (!this.#isSorted) {
      const byStart = (a: Fault, b: Fault) => a.start - b.start;
      this.#faults.sort(byStart);
      this.#byTarget.forEach(faults => faults.sort(byStart));
      this.#isSorted = true;
    }
  }
}
