import { quantile, sortNumbers } from '../stats/quantile';
import type { Side } from './distance';
import { Band, Fitting, fitBand, usable } from './fitBand';
import { noiseOf } from './noiseOf';
import { Look, peakOf, placeLook, Span } from './placeLook';
import { readBins } from './readBins';
import type { Rule } from './rules';

/** A limit, in scales or as a likelihood ratio, and where it holds. */
export interface Limit extends Look {
  k: number;
  /** What quiet windows of the past reach, as far as it is known. */
  noise: number;
  /** Typical distance below which bins that speak as a whole do not matter. */
  level: number;
}

export const FEWEST_BASELINE = 10;
export const FEWEST_PLACEBOS = 20;
/** Above it a metric is too noisy for its rule, in the terms of the limit. */
const TOO_NOISY = { bins: 12, total: 6, shift: 10 };
const MOST_PLACEBOS = 48;
/** Shifts are costly to look for: not in every window. */
const SHIFT_EVERY = 2;
/** Judged windows side by side in a past that counts as much as experience. */
const HALF_TRUSTED = 100;
/** Part of the limit by experience below which no past lowers it. */
const LEAST = 0.95;
/** How much slow noise raises limits. */
const SLOWNESS = 2;
/** Autocorrelation that says nothing. */
const MEMORY_OF_CHANCE = 0.05;
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

function countKnown(values: Float64Array): number {
  let known = 0;
  for (const value of values) if (!Number.isNaN(value)) known += 1;
  return known;
}

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
  /** Whether to look for shifts by factors. */
  factors: boolean;
}): Placebos {
  const { values, shape, side, fitting, rules, factors } = options;
  const { judged } = shape;
  const looks = rules.map(rule => placeLook(rule, { from: 0, to: judged }));
  const peaks: Placebos = rules.map(() => []);
  const room = values.length - shape.baseline - judged;
  const step = Math.max(
    1,
    Math.floor(shape.fault / 2),
    Math.ceil((room + 1) / MOST_PLACEBOS),
  );
  let count = 0;
  for (let start = room; start >= 0; start -= step) {
    const split = start + shape.baseline;
    const before = usable(values, start, split);
    if (before.length < FEWEST_BASELINE) continue;
    const after = values.subarray(split, split + judged);
    if (countKnown(after) < judged * SEEN) continue;
    const band = fitBand(before, fitting);
    const asked = factors && count % SHIFT_EVERY === 0;
    const noise = asked ? noiseOf(before, band, factors) : undefined;
    const reading = readBins(after, { band, side, noise });
    count += 1;
    for (let index = 0; index < looks.length; index += 1) {
      const look = looks[index]!;
      if (look.look === 'shift' && !asked) continue;
      peaks[index]!.push(peakOf(reading, look));
    }
  }
  return peaks;
}

/** What makes false alarms more likely. */
export interface Circumstances {
  /** Signals that share the run. */
  signals: number;
  /** Factor that somebody asked for. */
  caution: number;
  /** Autocorrelation of the baseline: slow noise looks like a deviation. */
  memory: number;
  /** How often the judged window fits into the history. */
  stretches: number;
}

/** Limit of one rule, from experience and from what noise did in the past. */
function limitOf(
  rule: Rule,
  placebos: number[],
  { signals, caution: asked, memory, stretches }: Circumstances,
): Pick<Limit, 'k' | 'noise'> {
  const caution = asked * (1 + CAUTION * Math.log2(signals));
  const slowness = 1 + SLOWNESS * Math.max(0, memory - MEMORY_OF_CHANCE);
  const guess = caution * rule.limit * slowness;
  if (placebos.length < FEWEST_PLACEBOS) return { k: guess, noise: guess };
  const noise = quantile(sortNumbers(placebos), 1 - FALSE_ALARMS / signals);
  const seen = Math.max(SAFETY * caution * noise, LEAST * guess);
  // A short past has not seen everything that noise can do, nor is what it has
  // seen so rare as it seems.
  const trust = stretches / (stretches + HALF_TRUSTED);
  const k = Math.max(LEAST * guess, guess ** (1 - trust) * seen ** trust);
  return { k, noise: seen };
}

/**
 * Sets the limits from placebos: high enough that the past would have raised
 * next to no false alarm, and never below what matters.
 */
export function setLimits(options: {
  placebos: Placebos;
  rules: readonly Rule[];
  band: Band;
  window: Span;
  /** How far out the worst bin of the baseline was, in scales. */
  worst: number;
  circumstances: Circumstances;
}): Limit[] {
  const { placebos, rules, band, window, worst, circumstances } = options;
  const level = (LEAST_FLOORS * band.floor) / band.scale;
  return rules.map((rule, index) => {
    const { k, noise } = limitOf(rule, placebos[index] ?? [], circumstances);
    const placed = placeLook(rule, window);
    if (typeof rule.look !== 'object') return { ...placed, level, noise, k };
    const limit = Math.max(k, level, (rule.beyond ?? 0) * worst);
    return { ...placed, level, noise, k: limit };
  });
}

/** Whether a fault could hide in the noise by every rule. */
export function isTooNoisy(limits: Limit[]): boolean {
  return limits.every(({ noise, look }) => {
    return noise > TOO_NOISY[typeof look === 'object' ? 'bins' : look];
  });
}
