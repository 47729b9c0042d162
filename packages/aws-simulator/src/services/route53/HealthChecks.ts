import type { HealthCheckConfig } from './healthCheckConfig';

/** A health check as Route 53 keeps it. */
export interface HealthCheck {
  id: string;
  callerReference: string;
  config: HealthCheckConfig;
  /** Grows with every change. */
  version: number;
  tags: Record<string, string>;
}

/** The health checks of an account; they belong to no region. */
export class HealthChecks {
  readonly #byId = new Map<string, HealthCheck>();
  readonly #listeners: ((check: HealthCheck) => void)[] = [];

  add(
    check: Pick<HealthCheck, 'id' | 'callerReference' | 'config'>,
  ): HealthCheck {
    const added = { ...check, version: 1, tags: {} };
    this.#byId.set(check.id, added);
    return added;
  }

  get(id: string): HealthCheck | undefined {
    return this.#byId.get(id);
  }

  delete(id: string): void {
    this.#byId.delete(id);
  }

  /** All health checks by id. */
  list(): HealthCheck[] {
    return [...this.#byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  update(check: HealthCheck, config: HealthCheckConfig): void {
    check.config = config;
    check.version += 1;
    this.#listeners.forEach(listener => listener(check));
  }

  /** Tells about health checks whose settings a client has changed. */
  onUpdate(listener: (check: HealthCheck) => void): void {
    this.#listeners.push(listener);
  }
}
