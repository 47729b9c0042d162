import {
  countBreached,
  findBreaches,
  SignalPreview,
} from '@faultline/plugin-chaos-common';
import { MetricCollector } from '../evidence/collect/MetricCollector';
import { toPercents, toSeries } from '../evidence/judge/viewSignal';
import { PlannedSignal } from '../evidence/signals/PlannedSignal';
import { sentenceOf } from '../evidence/signals/sentenceOf';

const DAY = 86_400;

/** Shows the last 24 hours of a signal, and how often it would have broken. */
export class SignalPreviewer {
  readonly #collector: MetricCollector;
  readonly #now: () => Date;

  static create(options: {
    collector: MetricCollector;
    now: () => Date;
  }): SignalPreviewer {
    return new SignalPreviewer(options.collector, options.now);
  }

  private constructor(collector: MetricCollector, now: () => Date) {
    this.#collector = collector;
    this.#now = now;
  }

  async preview(signal: PlannedSignal): Promise<SignalPreview> {
    const to = Math.floor(this.#now().getTime() / 60_000) * 60;
    const from = to - DAY;
    const span = { historyFrom: from, from, to };
    const reading = (await this.#collector.collect([signal], span, to)).get(
      signal.id,
    );
    const {
      numerator,
      denominator,
      points = [],
      problem = null,
    } = reading ?? {};
    const samples =
      numerator && denominator ? toPercents(numerator, denominator) : points;
    const series = toSeries(samples, reading?.period ?? signal.period);
    return {
      sentence: sentenceOf(signal),
      series,
      threshold: signal.threshold,
      breaches:
        signal.threshold && series
          ? countBreached(findBreaches(series.values, signal.threshold))
          : 0,
      bins: samples.filter(([, value]) => value !== null).length,
      problem:
        problem ??
        (series
          ? null
          : 'CloudWatch has no values of this metric in the last 24 hours. Check its name, dimensions and region.'),
    };
  }
}
