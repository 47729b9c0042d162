import type { HealthCheck } from '../model';
import type { HealthCheckView } from '../physics/Surroundings';
import type { SwitchLog } from './SwitchLog';

/** What health checks ask over time: settings of clients, and switches. */
export class HealthCheckLog implements HealthCheckView {
  #version = 0;
  readonly #settings = new Map<string, { at: number; watches: string }[]>();

  constructor(private readonly switches: SwitchLog) {}

  get version(): number {
    return this.#version;
  }

  /** Notes that a health check asks another component from a moment on. */
  set(id: string, watches: string, at: number): void {
    const known = this.#settings.get(id) ?? [];
    known.push({ at, watches });
    this.#settings.set(id, known);
    this.#version += 1;
  }

  watchedBy({ id, watches, whileSwitch }: HealthCheck, at: number): string {
    const setting = this.#settings.get(id)?.findLast(each => each.at <= at);
    const thrownAt = whileSwitch
      ? this.switches.thrownAt(whileSwitch.name, at)
      : -Infinity;
    if (setting && setting.at >= thrownAt) {
      return setting.watches;
    }
    return whileSwitch && this.switches.isOn(whileSwitch.name, at)
      ? whileSwitch.watches
      : watches;
  }
}
