import type { SimulatedClock } from '../clock/SimulatedClock';
import { Dashboards } from '../services/cloudwatch/dashboards/Dashboards';
import { HealthChecks } from '../services/route53/HealthChecks';
import { HostedZones } from '../services/route53/HostedZones';

/** What an account has that belongs to no region. */
export class Account {
  readonly dashboards: Dashboards;
  readonly healthChecks = new HealthChecks();
  readonly hostedZones = new HostedZones();

  constructor(readonly id: string, clock: SimulatedClock) {
    this.dashboards = new Dashboards(id, clock);
  }
}
