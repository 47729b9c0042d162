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
import { FisUsage } from '../services/fis/FisUsage';
import type { Quotas } from '../services/fis/quotas';
import type { Calmness } from '../world/LivingWorld';
import { InvocationFaults } from '../services/lambda/InvocationFaults';
import { LambdaFunctions } from '../services/lambda/LambdaFunctions';
import { Queues } from '../services/sqs/Queues';
import { Automations } from '../services/ssm/automation/Automations';
import { AutomationFaults } from '../services/ssm/automation/AutomationFaults';
import { Documents } from '../services/ssm/documents/Documents';
import { Parameters } from '../services/ssm/parameters/Parameters';
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
  readonly functions: LambdaFunctions;
  readonly parameters: Parameters;
  readonly documents: Documents;
  readonly automations: Automations;
  /** Automations by client token, with what was asked for. */
  readonly automationTokens = new Map<string, { id: string; asked: string }>();
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
    // Tags change here, but not in the world that a reset goes back to.
    this.resources = options.resources.map(each => ({ ...each }));
    this.roles = options.roles;
    this.functions = new LambdaFunctions({ clock, resources: this.resources });
    this.queues = new Queues(options);
    this.parameters = new Parameters(options);
    this.documents = new Documents(options);
    this.automations = new Automations(options);
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
      resources: this.resources,
      alarms: this.alarms,
      peer(id) {
        const { resources, roles, fis } = options.peer(id);
        return { resources, roles, faults: fis.engine.faults };
      },
    });
    this.metrics.addSource(new FisUsage(this, this.fis));
    const faults = new InvocationFaults(options.seed);
    this.functions.onInvoke(called => faults.answer(called));
    this.fis.engine.addListener(faults);
    this.fis.engine.addListener(new AutomationFaults(this));
    this.fis.engine.addListener(
      new AlarmReactions({ clock, alarms: this.alarms }),
    );
  }
}
