import { CellMetrics } from '../../services/cloudwatch/metrics/CellMetrics';
import { FunctionMetrics } from '../../services/cloudwatch/metrics/FunctionMetrics';
import { parseStatistic } from '../../services/cloudwatch/metrics/statistic';
import type { Fault } from '../faults/Fault';
import { LivingWorld } from '../LivingWorld';
import type { WorldModel } from '../model';
import { MINUTE_MS } from '../time';
import { ACCOUNT, REGION, testModel } from './testModel';

/** The moment at which faults of tests begin: on a whole minute. */
export const T0 = Date.parse('2026-11-02T10:00:00Z');

/** What a test says about a fault; it lasts five minutes unless told. */
export interface TestFault {
  actionId: string;
  targets: string[];
  parameters?: Record<string, string>;
  /** Minutes after T0. */
  from?: number;
  minutes?: number;
}

/** `Namespace/Name Statistic` with dimensions, of all minutes from -5 on. */
export type Read = (
  namespace: string,
  metricName: string,
  dimensions: Record<string, string>,
  statistic: string,
  window?: { from: number; to: number },
) => number[];

/** A living world without a simulator around it. */
export class TestWorld {
  readonly living: LivingWorld;
  readonly metrics: CellMetrics;
  #faults = 0;

  constructor(model: WorldModel = testModel, seed = 1) {
    const place = { accountId: ACCOUNT, region: REGION };
    this.living = new LivingWorld(model, { seed, now: T0 });
    this.metrics = new CellMetrics(() => FunctionMetrics.of(place, []));
    this.metrics.addSource(
      FunctionMetrics.of(place, this.living.metricsIn(ACCOUNT, REGION)),
    );
  }

  add({ from = 0, minutes = 5, ...fault }: TestFault): this {
    this.#faults += 1;
    const start = T0 + from * MINUTE_MS;
    const end = start + minutes * MINUTE_MS;
    const added: Fault = {
      key: `fault-${this.#faults}`,
      parameters: {},
      accountId: ACCOUNT,
      region: REGION,
      start,
      end,
      experimentEnd: end,
      ...fault,
    };
    this.living.faults.add(added);
    return this;
  }

  /** A statistic by the minute; NaN where there is none. */
  readonly read: Read = (
    namespace,
    metricName,
    dimensions,
    statistic,
    { from, to } = { from: -5, to: 20 },
  ) => {
    const parsed = parseStatistic(statistic);
    if (!parsed) throw new Error(`There is no statistic ${statistic}`);
    const window = { start: T0 + from * MINUTE_MS, end: T0 + to * MINUTE_MS };
    const { times, values } = this.metrics.series({
      metric: {
        accountId: ACCOUNT,
        region: REGION,
        namespace,
        metricName,
        dimensions,
      },
      statistic: parsed,
      period: 60,
      window,
      now: window.end,
    });
    const byTime = new Map(times.map((at, index) => [at, values[index]]));
    return Array.from(
      { length: to - from },
      (_, index) => byTime.get(window.start + index * MINUTE_MS) ?? NaN,
    );
  };
}
