import { quantile, sortNumbers } from '../stats/quantile';
import { distance, Side } from './distance';
import { fitBand, usable } from './fitBand';
import { Persistence, scanPeak } from './scanPeak';

/** A limit, in scales, that m of n consecutive bins must exceed to deviate. */
export interface Limit extends Persistence {
  k: number;
}

/** How a limit is found. */
export interface Rule extends Persistence {
  /** Limit without which nothing counts, in scales. */
  least: number;
  /** Limit where the metric's past is too short to say. */
  uncalibrated: number;
}

/**
 * What counts as a deviation: high for a short time or less high for longer.
 * The longer stretches find what noise hides from a single look.
 */
export const RULES: readonly Rule[] = [
  { m: 2, n: 3, least: 3, uncalibrated: 4 },
  { m: 4, n: 5, least: 2.5, uncalibrated: 3.3 },
  { m: 8, n: 10, least: 2, uncalibrated: 2.6 },
];

export const FEWEST_BASELINE = 10;
export const FEWEST_PLACEBOS = 20;
/** Above it a metric is too noisy for its rule, in scales. */
export const MOST_SCALES = 12;
const MOST_PLACEBOS = 300;
const SAFETY = 1.1;

/** Shape of the windows that are judged, in bins. */
export interface Shape {
  baseline: number;
  judged: number;
  step: number;
}

/** Peaks of each rule over quiet windows; both lists have the same order. */
export type Placebos = Float64Array[];

/**
 * Judges quiet windows of the metric's own past as if a fault had been there.
 *
 * @param values - the past; NaN for gaps
 */
export function runPlacebos(options: {
  values: Float64Array;
  shape: Shape;
  side: Side;
  floor: (center: number) => number;
  rules: readonly Rule[];
}): Placebos {
  const { values, shape, side, floor, rules } = options;
  const room = values.length - shape.baseline - shape.judged;
  const step = Math.max(shape.step, Math.ceil((room + 1) / MOST_PLACEBOS));
  const peaks = rules.map(() => [] as number[]);
  const scaled = new Float64Array(shape.judged);
  for (let start = room; start >= 0; start -= step) {
    const split = start + shape.baseline;
    const before = usable(values, start, split);
    if (before.length < FEWEST_BASELINE) continue;
    const band = fitBand(before, floor);
    let seen = 0;
    for (let i = 0; i < shape.judged; i += 1) {
      scaled[i] = distance(values[split + i]!, band, side);
      if (!Number.isNaN(scaled[i]!)) seen += 1;
    }
    if (seen < shape.judged * 0.6) continue;
    for (let index = 0; index < rules.length; index += 1) {
      peaks[index]!.push(scanPeak(scaled, 0, shape.judged, rules[index]!));
    }
  }
  return peaks.map(list => Float64Array.from(list));
}

/**
 * Sets the limits from placebos: high enough that the past would have raised
 * next to no false alarm.
 *
 * @param signals - how many signals share the run
 */
export function setLimits(
  placebos: Placebos,
  rules: readonly Rule[],
  signals: number,
): Limit[] {
  const count = placebos[0]?.length ?? 0;
  const enough = count >= 100 * signals;
  const share = enough ? 1 - 0.01 / signals : 0.99;
  const raise = enough ? 0 : 0.5 * Math.log2(signals);
  return rules.map(({ m, n, least, uncalibrated }, index) => {
    if (count < FEWEST_PLACEBOS) return { m, n, k: uncalibrated + raise };
    const noise = quantile(sortNumbers(placebos[index]!), share);
    return { m, n, k: Math.max(least + raise, SAFETY * noise) };
  });
}
