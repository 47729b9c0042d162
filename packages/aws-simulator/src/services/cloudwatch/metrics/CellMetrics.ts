import { Aggregate } from './Aggregate';
import { metricKey } from './MetricSource';
import type { MetricIdentity, MetricSource, TimeWindow } from './MetricSource';
import type { Series } from './Series';
import type { Statistic } from './statistic';
import { StoredMetrics } from './StoredMetrics';

/** Which datapoints of a metric are wanted. */
export interface SeriesRequest {
  metric: MetricIdentity;
  statistic: Statistic;
  /** Seconds. */
  period: number;
  unit?: string;
  window: TimeWindow;
  /** The simulated time in epoch milliseconds. */
  now: number;
}

/**
 * All metrics of one account and region: what was put, merged with what other
 * sources say.
 */
export class CellMetrics {
  readonly stored = new StoredMetrics(() => this.#announce());
  readonly #sources: MetricSource[] = [this.stored];
  readonly #listeners: (() => void)[] = [];
  #filler: MetricSource | undefined;

  /**
   * @param makeFiller - Values for the charts of metrics that nobody else
   *   knows; built when they are needed first
   */
  constructor(private readonly makeFiller: () => MetricSource) {}

  /** Adds a source, such as the traffic of a world. */
  addSource(source: MetricSource): void {
    this.#sources.push(source);
    this.#announce();
  }

  /** Resources or alarms have changed, which the filler is made of. */
  renewFiller(): void {
    this.#filler = undefined;
  }

  /** Tells when metrics have come that nobody knew before. */
  onNewMetrics(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #announce(): void {
    this.#listeners.forEach(listener => listener());
  }

  list(): MetricIdentity[] {
    const all = [...this.#sources, this.#fillerSource()].flatMap(each =>
      each.list(),
    );
    return [
      ...new Map(all.map(metric => [metricKey(metric), metric])).values(),
    ];
  }

  /** Whether the metric has real samples, rather than those of the filler. */
  isMeasured(metric: MetricIdentity): boolean {
    return this.#sources.some(source => source.knows(metric));
  }

  /** The units of the samples in a window, in the order of appearance. */
  units(metric: MetricIdentity, window: TimeWindow, now: number): string[] {
    const found = this.#sourcesOf(metric)
      .flatMap(source => source.samples(metric, window, now))
      .map(({ unit }) => unit ?? 'None');
    return [...new Set(found)];
  }

  #sourcesOf(metric: MetricIdentity): MetricSource[] {
    return this.isMeasured(metric) ? this.#sources : [this.#fillerSource()];
  }

  #fillerSource(): MetricSource {
    this.#filler ??= this.makeFiller();
    return this.#filler;
  }

  /**
   * The statistic of every period that has samples. Periods are counted from
   * the start of the window.
   */
  series(request: SeriesRequest): Series {
    const { metric, statistic, period, unit, window, now } = request;
    const length = period * 1000;
    const found: Aggregate[] = [];
    for (const source of this.#sourcesOf(metric)) {
      for (const samples of source.samples(metric, window, now)) {
        if (unit === undefined || unit === (samples.unit ?? 'None')) {
          const index = Math.floor((samples.at - window.start) / length);
          const aggregate = found[index] ?? new Aggregate();
          found[index] = aggregate;
          aggregate.add(samples);
        }
      }
    }
    const series: Series = {
      label: metric.metricName,
      period,
      times: [],
      values: [],
    };
    // Periods without samples are holes, which forEach leaves out.
    found.forEach((aggregate, index) => {
      const value = aggregate.count > 0 ? statistic(aggregate) : undefined;
      if (value !== undefined && Number.isFinite(value)) {
        series.times.push(window.start + index * length);
        series.values.push(value);
      }
    });
    return series;
  }
}
