import type { SimulatedClock } from '../../../clock/SimulatedClock';
import type { Alarm, AlarmDefinition } from './Alarm';
import type { AlarmStore } from './AlarmStore';
import { evaluateMetricAlarm } from './evaluateMetricAlarm';
import { periodOf } from './readDatapoints';
import type { MetricsPlace } from './readDatapoints';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * How often an alarm is evaluated, in milliseconds: every 10 seconds for
 * periods below a minute, every hour when it looks back more than a day, else
 * every minute.
 */
export function evaluationInterval(definition: AlarmDefinition): number {
  const period = periodOf(definition) * SECOND_MS;
  const { evaluationPeriods = 1 } = definition.metric ?? definition.math ?? {};
  if (evaluationPeriods * period > DAY_MS) {
    return HOUR_MS;
  }
  return period < MINUTE_MS ? 10 * SECOND_MS : MINUTE_MS;
}

/** Evaluates the metric alarms of one account and region as time goes by. */
export class AlarmEvaluator {
  #active: { alarm: Alarm; every: number }[] | undefined;
  #withdraw: (() => void) | undefined;

  constructor(
    private readonly options: {
      clock: SimulatedClock;
      alarms: AlarmStore;
      place: MetricsPlace;
    },
  ) {}

  /** From now on. */
  begin(): void {
    const { alarms, place } = this.options;
    alarms.onConfigured(() => this.#changed());
    place.metrics.onNewMetrics(() => this.#changed());
  }

  #changed(): void {
    this.#active = undefined;
    this.#schedule();
  }

  #evaluated(): { alarm: Alarm; every: number }[] {
    this.#active ??= this.options.alarms
      .list()
      .filter(alarm => this.#followsMetric(alarm))
      .map(alarm => ({ alarm, every: evaluationInterval(alarm.definition) }));
    return this.#active;
  }

  /**
   * Alarms of clients always do. Those of the world do when their metric has
   * real samples and no script says what they do.
   */
  #followsMetric({ definition, isPut }: Alarm): boolean {
    const { metric, math, schedule, reactsTo } = definition;
    if (isPut || !metric) {
      return isPut && (metric ?? math) !== undefined;
    }
    const { accountId, region, metrics } = this.options.place;
    const { namespace, metricName, dimensions = {} } = metric;
    const identity = { accountId, region, namespace, metricName, dimensions };
    return !schedule && !reactsTo && metrics.isMeasured(identity);
  }

  #schedule(): void {
    const { clock } = this.options;
    this.#withdraw?.();
    this.#withdraw = undefined;
    const evaluated = this.#evaluated();
    if (evaluated.length > 0) {
      const step = Math.min(...evaluated.map(({ every }) => every));
      const next = (Math.floor(clock.now() / step) + 1) * step;
      this.#withdraw = clock.schedule(next, () => this.#tick());
    }
  }

  #tick(): void {
    const { alarms, clock, place } = this.options;
    const now = clock.now();
    for (const { alarm, every } of this.#evaluated()) {
      const verdict =
        now % every === 0 && evaluateMetricAlarm(alarm, place, now);
      if (verdict) {
        const { state, reason, reasonData } = verdict;
        alarms.setState(alarm, state, reason, reasonData);
      }
    }
    this.#schedule();
  }
}
