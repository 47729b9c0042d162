import type { SimulatedClock } from '../clock/SimulatedClock';
import { Dashboards } from '../services/cloudwatch/dashboards/Dashboards';

/** What an account has that belongs to no region. */
export class Account {
  readonly dashboards: Dashboards;

  constructor(readonly id: string, clock: SimulatedClock) {
    this.dashboards = new Dashboards(id, clock);
  }
}
