import { fraction } from '../../../state/random';
import type { MetricIdentity, MetricSource } from './MetricSource';

const DAY_MS = 24 * 3600 * 1000;
const SAMPLES_PER_MINUTE = 60;

/** How far from the mean each statistic lies, in units of the spread. */
const OFFSETS: Record<string, number> = { Minimum: -1, Average: 0, Maximum: 1 };

function offset(statistic: string): number | undefined {
  const percentile = /^p(\d{1,2}(?:\.\d+)?|100)$/.exec(statistic)?.[1];
  return percentile === undefined
    ? OFFSETS[statistic]
    : Number(percentile) / 50 - 1;
}

/**
 * Metrics with a daily rhythm and some noise: a pure function of seed, metric
 * and time, so that the past exists without having been recorded.
 */
export class SeededMetrics implements MetricSource {
  constructor(private readonly seed: number) {}

  value(
    metric: MetricIdentity,
    statistic: string,
    start: number,
    period: number,
  ): number | undefined {
    const key = JSON.stringify([metric, this.seed]);
    const base = 10 + 90 * fraction(key, 'base');
    const phase = fraction(key, 'phase') * 2 * Math.PI;
    const rhythm = 1 + 0.3 * Math.sin((start / DAY_MS) * 2 * Math.PI + phase);
    const noise = 0.95 + 0.1 * fraction(key, start);
    const mean = base * rhythm * noise;
    const count = Math.max(1, Math.round((SAMPLES_PER_MINUTE * period) / 60));
    if (statistic === 'SampleCount') {
      return count;
    }
    if (statistic === 'Sum') {
      return mean * count;
    }
    const distance = offset(statistic);
    return distance === undefined ? undefined : mean * (1 + 0.4 * distance);
  }
}
