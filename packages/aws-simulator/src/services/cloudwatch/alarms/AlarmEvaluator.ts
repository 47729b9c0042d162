import type { SimulatedClock } from '../../../clock/SimulatedClock';
import type { Calmness } from '../../../world/LivingWorld';
import type { MetricIdentity } from '../metrics/MetricSource';
import type { Alarm, AlarmDefinition } from './Alarm';
import type { AlarmStore } from './AlarmStore';
import { evaluateMetricAlarm } from './evaluateMetricAlarm';
import { evaluationRange, identityOf, periodOf } from './readDatapoints';
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

interface Evaluated {
  alarm: Alarm;
  every: number;
  isCalm(now: number): boolean;
}

/** Evaluates the metric alarms of one account and region as time goes by. */
export class AlarmEvaluator {
  #active: Evaluated[] | undefined;
  #withdraw: (() => void) | undefined;
  #isChanging = false;

  constructor(
    private readonly options: {
      clock: SimulatedClock;
      alarms: AlarmStore;
      place: MetricsPlace;
      /** Says when a metric of the world takes its usual course. */
      calmness(metric: MetricIdentity): Calmness | undefined;
    },
  ) {}

  /** From now on. */
  begin(): void {
    const { alarms, place } = this.options;
    alarms.onConfigured(() => this.#changed());
    place.metrics.onNewMetrics(() => this.#changed());
  }

  /** Waits for what else changes now, since alarms often come in numbers. */
  #changed(): void {
    this.#active = undefined;
    if (!this.#isChanging) {
      this.#isChanging = true;
      const { clock } = this.options;
      clock.schedule(clock.now(), () => {
        this.#isChanging = false;
        this.#schedule();
      });
    }
  }

  #evaluated(): Evaluated[] {
    this.#active ??= this.options.alarms
      .list()
      .filter(alarm => this.#followsMetric(alarm))
      .map(alarm => ({
        alarm,
        every: evaluationInterval(alarm.definition),
        isCalm: this.#calmness(alarm),
      }));
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
    const { place } = this.options;
    const identity = identityOf(definition, place);
    return (
      !schedule &&
      !reactsTo &&
      identity !== undefined &&
      place.metrics.isMeasured(identity)
    );
  }

  /**
   * The world's own alarms are OK as long as nothing unusual happens, so that
   * thousands of them cost nothing. Clients may put any threshold.
   */
  #calmness({ definition, isPut }: Alarm): (now: number) => boolean {
    const identity = identityOf(definition, this.options.place);
    const isCalm =
      identity && !isPut ? this.options.calmness(identity) : undefined;
    const length = evaluationRange(definition);
    return now => isCalm?.({ start: now - length, end: now }) ?? false;
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
    for (const { alarm, every, isCalm } of this.#evaluated()) {
      const isDue = now % every === 0 && !(alarm.state === 'OK' && isCalm(now));
      const verdict = isDue && evaluateMetricAlarm(alarm, place, now);
      if (verdict) {
        const { state, reason, reasonData } = verdict;
        alarms.setState(alarm, state, reason, reasonData);
      }
    }
    this.#schedule();
  }
}
