import { extensionTarget } from './extensionAutomation';
import type { Fault, FaultView, FaultViewListener } from './Fault';

/** The targets of a fault, and what an automation changes. */
function affectedBy(fault: Fault): readonly string[] {
  const automated = extensionTarget(fault);
  return [...new Set(automated ? [automated] : []), ...new Set(fault.targets)];
}

/** All faults, past and present. */
export class FaultLog implements FaultView {
  #version = 0;
  /** What each fault affects. */
  readonly #affects = new Map<string, readonly string[]>();
  readonly #byTarget = new Map<string, Fault[]>();
  readonly #listeners: FaultViewListener[] = [];

  get version(): number {
    return this.#version;
  }

  /**
   * Notes a fault unless it is known or affects nothing; `changed` must be
   * called when it ends.
   */
  add(fault: Fault): void {
    const affects = affectedBy(fault);
    if (this.#affects.has(fault.key) || affects.length === 0) {
      return;
    }
    this.#affects.set(fault.key, affects);
    for (const arn of affects) {
      const known = this.#byTarget.get(arn) ?? [];
      this.#byTarget.set(arn, known);
      const index = known.findLastIndex(({ start }) => start <= fault.start);
      known.splice(index + 1, 0, fault);
    }
    this.changed(fault.key);
  }

  /** Something about a fault is another now, such as its end. */
  changed(key: string): void {
    const affects = this.#affects.get(key);
    if (affects) {
      this.#version += 1;
      this.#listeners.forEach(listener => listener(affects));
    }
  }

  /** Forgets a fault as if it had never been. */
  remove(key: string): void {
    for (const arn of this.#affects.get(key) ?? []) {
      const left = (this.#byTarget.get(arn) ?? []).filter(
        fault => fault.key !== key,
      );
      this.#byTarget.set(arn, left);
    }
    this.changed(key);
    this.#affects.delete(key);
  }

  onChange(listener: FaultViewListener): void {
    this.#listeners.push(listener);
  }

  ofTarget(arn: string): readonly Fault[] {
    return this.#byTarget.get(arn) ?? [];
  }
}
