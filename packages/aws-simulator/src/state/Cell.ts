import type { SimulatedClock } from '../clock/SimulatedClock';
import { AlarmActor } from '../services/cloudwatch/alarms/AlarmActor';
import { AlarmEvaluator } from '../services/cloudwatch/alarms/AlarmEvaluator';
import { AlarmReactions } from '../services/cloudwatch/alarms/AlarmReactions';
import { AlarmStore } from '../services/cloudwatch/alarms/AlarmStore';
import { CompositeAlarms } from '../services/cloudwatch/alarms/CompositeAlarms';
import { CellMetrics } from '../services/cloudwatch/metrics/CellMetrics';
import { fillerMetrics } from '../services/cloudwatch/metrics/fillerMetrics';
import type { MetricIdentity } from '../services/cloudwatch/metrics/MetricSource';
import { seededMetrics } from '../services/cloudwatch/metrics/seededMetrics';
import { FisCell } from '../services/fis/FisCell';
import type { Quotas } from '../services/fis/quotas';
import type { Calmness } from '../world/LivingWorld';
import { Queues } from '../services/sqs/Queues';
import type { Sinks } from './sinks';
import type {
  WorldActionFailure,
  WorldResource,
  WorldRole,
} from '../worlds/World';

/** Everything that exists in one region of one account. */
export class Cell {
  readonly accountId: string;
  readonly region: string;
  readonly resources: readonly WorldResource[];
  readonly roles: readonly WorldRole[];
  readonly alarms: AlarmStore;
  readonly composites: CompositeAlarms;
  readonly metrics: CellMetrics;
  readonly fis: FisCell;
  readonly queues: Queues;

  constructor(options: {
    accountId: string;
    region: string;
    clock: SimulatedClock;
    seed: number;
    resources: readonly WorldResource[];
    roles: readonly WorldRole[];
    failures: readonly WorldActionFailure[];
    sinks: Sinks;
    quotas: Quotas;
    /** Says when a metric of the world takes its usual course. */
    calmness(metric: MetricIdentity): Calmness | undefined;
    /** The cell of another account in the same region. */
    peer(accountId: string): Cell;
  }) {
    const { clock, accountId, region } = options;
    this.accountId = accountId;
    this.region = region;
    this.resources = options.resources;
    this.roles = options.roles;
    this.queues = new Queues(options);
    this.alarms = new AlarmStore({ clock, accountId, region });
    this.metrics = new CellMetrics(() => {
      const alarms = this.alarms
        .list()
        .filter(({ isPut }) => !isPut)
        .map(({ definition }) => definition);
      const known = fillerMetrics(this, this.resources, alarms);
      return seededMetrics(this, known, options.seed);
    });
    this.alarms.onConfigured(() => this.metrics.renewFiller());
    this.composites = new CompositeAlarms({ clock, alarms: this.alarms });
    new AlarmActor({
      ...options,
      alarms: this.alarms,
      events: options.sinks.events,
    }).begin();
    new AlarmEvaluator({
      clock,
      alarms: this.alarms,
      place: this,
      calmness: options.calmness,
    }).begin();
    this.fis = new FisCell(clock, {
      ...options,
      alarms: this.alarms,
      peer(id) {
        const { resources, roles, fis } = options.peer(id);
        return { resources, roles, faults: fis.engine.faults };
      },
    });
    this.fis.engine.addListener(
      new AlarmReactions({ clock, alarms: this.alarms }),
    );
  }
}
