import { quantile, sortNumbers } from '../stats/quantile';
import { distance, Side } from './distance';
import { Band, Fitting, fitBand, usable } from './fitBand';
import { Look, placeLook } from './placeLook';
import type { Rule } from './rules';
import { scanPeak } from './scanPeak';

/** A limit in scales, and where it holds. */
export interface Limit extends Look {
  k: number;
}

export const FEWEST_BASELINE = 10;
export const FEWEST_PLACEBOS = 20;
/** Above it a metric is too noisy for its rule, in scales. */
export const MOST_SCALES = 12;
const MOST_PLACEBOS = 240;
/** Judged windows side by side that a past must hold to be trusted alone. */
const FEWEST_STRETCHES = 10;
/** How much slow noise raises limits that no history has set. */
const SLOWNESS = 0.5;
const SEEN = 0.6;
/** Margin above the worst that noise did. */
const SAFETY = 1.1;
/** Share of quiet windows that one rule may take for a deviation. */
const FALSE_ALARMS = 0.01;
/** Growth of limits with each doubling of the signals of a run. */
const CAUTION = 0.1;
/** Floors below which a deviation does not matter, however sure it is. */
const LEAST_FLOORS = 3;

/** Shape of the windows that are judged, in bins. */
export interface Shape {
  baseline: number;
  fault: number;
  judged: number;
}

/** Peaks of each rule over quiet windows, in the order of the rules. */
export type Placebos = number[][];

/**
 * Judges quiet windows of the metric's own past as if a fault had been there.
 *
 * @param values - the past; NaN for gaps
 */
export function runPlacebos(options: {
  values: Float64Array;
  shape: Shape;
  side: Side;
  fitting: Fitting;
  rules: readonly Rule[];
}): Placebos {
  const { values, shape, side, fitting, rules } = options;
  const { judged } = shape;
  const looks = rules.map(rule =>
    placeLook(rule, { from: 0, faultTo: shape.fault, to: judged }),
  );
  const peaks: Placebos = rules.map(() => []);
  const room = values.length - shape.baseline - judged;
  const step = Math.max(
    1,
    Math.floor(shape.fault / 2),
    Math.ceil((room + 1) / MOST_PLACEBOS),
  );
  const scaled = new Float64Array(judged);
  for (let start = room; start >= 0; start -= step) {
    const split = start + shape.baseline;
    const before = usable(values, start, split);
    if (before.length < FEWEST_BASELINE) continue;
    const band = fitBand(before, fitting);
    let seen = 0;
    for (let i = 0; i < judged; i += 1) {
      scaled[i] = distance(values[split + i]!, band, side);
      if (!Number.isNaN(scaled[i]!)) seen += 1;
    }
    if (seen < judged * SEEN) continue;
    for (let index = 0; index < looks.length; index += 1) {
      const look = looks[index];
      if (look) peaks[index]!.push(scanPeak(scaled, look));
    }
  }
  return peaks;
}

/** What makes false alarms more likely. */
export interface Circumstances {
  /** Signals that share the run. */
  signals: number;
  /** Autocorrelation of the baseline: slow noise looks like a deviation. */
  memory: number;
  /** How often the judged window fits into the history. */
  stretches: number;
}

/** Limit of one rule, from what noise did in the past. */
function limitOf(
  rule: Rule,
  placebos: number[],
  { signals, memory, stretches }: Circumstances,
): number {
  const { least, uncalibrated } = rule;
  const caution = 1 + CAUTION * Math.log2(signals);
  const count = placebos.length;
  const guess = uncalibrated * (1 + SLOWNESS * Math.max(0, memory));
  if (count < FEWEST_PLACEBOS) return caution * guess;
  const noise = quantile(sortNumbers(placebos), 1 - FALSE_ALARMS / signals);
  // A short past has not seen everything that noise can do.
  const doubt = Math.min(1, FEWEST_STRETCHES / stretches);
  return Math.max(caution * (least + doubt * (guess - least)), SAFETY * noise);
}

/**
 * Sets the limits from placebos: high enough that the past would have raised
 * next to no false alarm, and never below what matters.
 */
export function setLimits(options: {
  placebos: Placebos;
  rules: readonly Rule[];
  band: Band;
  window: { from: number; faultTo: number; to: number };
  circumstances: Circumstances;
}): Limit[] {
  const { placebos, rules, band, window, circumstances } = options;
  const relevant = (LEAST_FLOORS * band.floor) / band.scale;
  return rules.flatMap((rule, index) => {
    const look = placeLook(rule, window);
    if (!look) return [];
    const k = limitOf(rule, placebos[index] ?? [], circumstances);
    return [{ ...look, k: Math.max(k, relevant) }];
  });
}
