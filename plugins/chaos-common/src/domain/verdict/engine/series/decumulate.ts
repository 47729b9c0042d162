import type { CleanSamples } from './cleanSamples';

const FEWEST_SAMPLES = 10;

/**
 * Turns a counter that only grows, and starts again near zero when its process
 * restarts, into increments. The first value and the value after a restart say
 * nothing about an interval and are dropped. A series that never restarts is
 * left alone: it cannot be told from a metric that grows.
 */
export function decumulate(samples: CleanSamples): CleanSamples {
  const { times, values } = samples;
  if (values.length < FEWEST_SAMPLES) return samples;
  let rises = 0;
  let falls = 0;
  for (let i = 1; i < values.length; i += 1) {
    const change = values[i]! - values[i - 1]!;
    if (change > 0) rises += 1;
    if (change < 0) {
      falls += 1;
      if (values[i]! > values[i - 1]! / 2) return samples;
    }
  }
  const steps = values.length - 1;
  if (falls === 0 || falls > steps * 0.05 + 1 || rises < steps * 0.6) {
    return samples;
  }
  const kept: number[] = [];
  for (let i = 1; i < values.length; i += 1) {
    if (values[i]! >= values[i - 1]!) kept.push(i);
  }
  return {
    times: Float64Array.from(kept, i => times[i]!),
    values: Float64Array.from(kept, i => values[i]! - values[i - 1]!),
    dropped: [...samples.dropped, 'counter_reset'],
  };
}
