import type { SimulatedClock } from '../../../clock/SimulatedClock';

/** A dashboard as CloudWatch keeps it. */
export interface Dashboard {
  name: string;
  arn: string;
  /** JSON. */
  body: string;
  /** Epoch milliseconds. */
  lastModified: number;
}

/** The dashboards of an account; they belong to no region. */
export class Dashboards {
  readonly #dashboards = new Map<string, Dashboard>();

  constructor(
    private readonly accountId: string,
    private readonly clock: SimulatedClock,
  ) {}

  put(name: string, body: string): void {
    this.#dashboards.set(name, {
      name,
      body,
      arn: `arn:aws:cloudwatch::${this.accountId}:dashboard/${name}`,
      lastModified: this.clock.now(),
    });
  }

  get(name: string): Dashboard | undefined {
    return this.#dashboards.get(name);
  }

  delete(name: string): void {
    this.#dashboards.delete(name);
  }

  list(): Dashboard[] {
    return [...this.#dashboards.values()];
  }
}
