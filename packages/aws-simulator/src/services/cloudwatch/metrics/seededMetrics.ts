import { fraction } from '../../../state/random';
import { FunctionMetrics } from './FunctionMetrics';
import type { MetricFunction, MinuteSamples } from './FunctionMetrics';
import { metricKey } from './MetricSource';
import type { MetricIdentity } from './MetricSource';

const DAY_MS = 24 * 3600 * 1000;
const MINUTE_MS = 60_000;
/** How far from the mean the samples of a minute lie. */
const SPREAD = [-0.4, -0.2, 0, 0.2, 0.4];
const SAMPLES_PER_VALUE = 12;

/** A number in [0, 1) from two 32-bit numbers; quick, for many datapoints. */
function noise(seed: number, index: number): number {
  let mixed = Math.imul(seed ^ index, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

function seededFunction(metric: MetricIdentity, seed: number): MetricFunction {
  const key = metricKey(metric);
  const base = 10 + 90 * fraction(key, seed, 'base');
  const phase = fraction(key, seed, 'phase') * 2 * Math.PI;
  const noiseSeed = Math.floor(fraction(key, seed, 'noise') * 2 ** 32);
  const counts = SPREAD.map(() => SAMPLES_PER_VALUE);
  const at = (minute: number): MinuteSamples => {
    const rhythm = 1 + 0.3 * Math.sin((minute / DAY_MS) * 2 * Math.PI + phase);
    const mean =
      base * rhythm * (0.95 + 0.1 * noise(noiseSeed, minute / MINUTE_MS));
    return { values: SPREAD.map(distance => mean * (1 + distance)), counts };
  };
  return { ...metric, at };
}

/**
 * Metrics with a daily rhythm and some noise, for a world that says nothing
 * about the values of its metrics: pure functions of seed, metric and time.
 */
export function seededMetrics(
  place: { accountId: string; region: string },
  metrics: readonly MetricIdentity[],
  seed: number,
): FunctionMetrics {
  const functions = metrics.map(metric => seededFunction(metric, seed));
  return FunctionMetrics.of(place, functions);
}
