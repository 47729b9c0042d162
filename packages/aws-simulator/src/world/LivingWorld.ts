import type { MetricFunction } from '../services/cloudwatch/metrics/FunctionMetrics';
import { metricKey } from '../services/cloudwatch/metrics/MetricSource';
import type {
  MetricIdentity,
  TimeWindow,
} from '../services/cloudwatch/metrics/MetricSource';
import { ExperimentWatch } from './faults/ExperimentWatch';
import { FaultLog } from './faults/FaultLog';
import { HealthCheckLog } from './faults/HealthCheckLog';
import { SwitchLog } from './faults/SwitchLog';
import { componentMetrics } from './metrics/componentMetrics';
import {
  healthCheckMetrics,
  loadGeneratorMetrics,
} from './metrics/globalApiMetrics';
import { minuteView } from './metrics/MinuteView';
import type { WorldModel } from './model';
import { createGraph, Node } from './physics/Graph';
import { Physics } from './physics/Physics';
import { DAY_MS } from './time';

/** Where Route 53 publishes. */
const GLOBAL_REGION = 'us-east-1';

/** Whether nothing unusual can be seen within a window. */
export type Calmness = (window: TimeWindow) => boolean;

/** A metric of the world with the group of components that it tells about. */
export interface WorldMetric extends MetricFunction {
  group: number;
}

/**
 * What behaves behind the resources. Its metrics are pure functions of seed,
 * time, faults and switches; nothing but the latter two is stored.
 */
export class LivingWorld {
  readonly faults = new FaultLog();
  readonly switches = new SwitchLog();
  readonly healthChecks = new HealthCheckLog(this.switches);
  readonly experiments = new ExperimentWatch(this.faults);
  readonly physics: Physics;
  readonly #groups = new Map<string, Map<string, number>>();

  /**
   * @param model - A valid one
   * @param now - From when on the ages in the model count, epoch milliseconds
   */
  constructor(
    readonly model: WorldModel,
    options: { seed: number; now: number },
  ) {
    const { seed, now } = options;
    for (const { name, on = false, changes = [] } of model.switches ?? []) {
      this.switches.set(name, on, -Infinity);
      for (const { daysAgo, on: position } of changes) {
        this.switches.set(name, position, now - daysAgo * DAY_MS);
      }
    }
    this.physics = new Physics(createGraph(model, seed), {
      faults: this.faults,
      switches: this.switches,
      healthChecks: this.healthChecks,
    });
  }

  /**
   * Says when a metric of the world takes its usual course, because no fault
   * can be felt; undefined for a metric that is not the world's.
   */
  calmness(metric: MetricIdentity): Calmness | undefined {
    const group = this.#groupOf(metric);
    return group === undefined
      ? undefined
      : ({ start, end }) => !this.physics.isDisturbed(group, start, end);
  }

  /** When a metric may show the effects of faults, in order. */
  disturbancesOf(metric: MetricIdentity): TimeWindow[] {
    const group = this.#groupOf(metric);
    return group === undefined
      ? []
      : this.physics.disturbances
          .of(group)
          .map(({ start, end }) => ({ start, end }));
  }

  #groupOf(metric: MetricIdentity): number | undefined {
    const { accountId, region } = metric;
    const place = `${accountId}/${region}`;
    const groups = this.#groups.get(place) ?? this.#groupsIn(accountId, region);
    this.#groups.set(place, groups);
    return groups.get(metricKey(metric));
  }

  #groupsIn(accountId: string, region: string): Map<string, number> {
    return new Map(
      this.metricsIn(accountId, region).map(
        ({ namespace, metricName, dimensions = {}, group }) => [
          metricKey({ accountId, region, namespace, metricName, dimensions }),
          group,
        ],
      ),
    );
  }

  /** Everything that is measured in a region of an account. */
  metricsIn(accountId: string, region: string): WorldMetric[] {
    const { graph } = this.physics;
    const ofComponents = graph.nodes
      .filter(
        ({ component }) =>
          component.accountId === accountId && component.region === region,
      )
      .flatMap(node => this.#metricsOf(node));
    const ofApis = graph.apis
      .filter(({ api }) => api.accountId === accountId)
      .flatMap(wired => {
        const group = wired.endpoints[0]?.node.group ?? -1;
        const { metricsRegion } = wired.api;
        const found = [
          ...(region === metricsRegion
            ? loadGeneratorMetrics(this.physics, wired)
            : []),
          ...(region === GLOBAL_REGION
            ? healthCheckMetrics(this.physics, wired)
            : []),
        ];
        return found.map(each => ({ ...each, group }));
      });
    return [...ofComponents, ...ofApis];
  }

  #metricsOf(node: Node): WorldMetric[] {
    const { physics } = this;
    return componentMetrics(node, physics).map(({ measure, ...metric }) => ({
      ...metric,
      group: node.group,
      at: minute => measure(minuteView(physics, node, minute)),
    }));
  }
}
