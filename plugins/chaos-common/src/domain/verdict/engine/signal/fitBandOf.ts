import {
  isTooNoisy,
  FEWEST_PLACEBOS,
  Limit,
  runPlacebos,
  setLimits,
} from '../band/calibrate';
import { distance, Side, sideOf } from '../band/distance';
import { Band, fitBand, Fitting, usable } from '../band/fitBand';
import { Noise, noiseOf, usualValues } from '../band/noiseOf';
import { Rule, rulesFor } from '../band/rules';
import { peakOf } from '../band/placeLook';
import { readBins, Reading } from '../band/readBins';
import { trackBand } from '../band/trackBand';
import { autocorrelation } from '../stats/autocorrelation';
import { ranksOf } from '../stats/ranksOf';
import type { PreparedSignal } from '../series/prepareSignal';
import { baselineStart } from '../series/usableBaseline';
import { seasonal } from '../series/seasonal';
import { BASELINE_BINS } from '../series/Windows';
import type { Fit } from './Fit';
import type { Floor } from './floorOf';
import { hasFewBins } from './fitByContract';
import { isLongTailed } from './isLongTailed';

const SATURATED = 98;
const NOT_YET_SATURATED = 90;

/** A band around the past of a metric, with the limits that its noise sets. */
export interface FittedBand {
  band: Band;
  noise: Noise;
  /** What is compared with the band. */
  values: Float64Array;
  /** What the bins since the fault say by themselves, the first as 0. */
  reading: Reading;
  limits: Limit[];
  placebos: number;
}

interface BandOptions {
  signals: number;
  /** Factor on the limits. */
  caution: number;
  floor: Floor;
}

/** How far out the worst bin of a sorted baseline is, in scales. */
function worstOf(before: Float64Array, band: Band, side: Side): number {
  const ends = [before[0], before.at(-1)];
  return Math.max(0, ...ends.map(end => distance(end ?? NaN, band, side) || 0));
}

/** Fits a band to the baseline and asks the past how far noise goes. */
export function fitBandOf(
  prepared: PreparedSignal,
  options: BandOptions & { rules: readonly Rule[] },
): FittedBand {
  const { values, windows, signal } = prepared;
  const { rules, floor, signals, caution } = options;
  const { faultFrom, faultTo, end, baselineTo } = windows;
  const side = sideOf(signal.direction);
  const fitting: Fitting = isLongTailed(prepared)
    ? { floor, tail: side }
    : { floor };
  const baselineFrom = baselineStart(prepared);
  const before = usable(values, baselineFrom, baselineTo);
  const memory = autocorrelation(ranksOf(before));
  const band = fitBand(before, fitting);
  const byFactors = signal.kind === 'latency' && !prepared.isDifference;
  const usual = usualValues(values, baselineFrom, baselineTo);
  const noise = noiseOf(usual, band, byFactors);
  const factors = rules.some(({ look }) => look === 'shift');
  const judged = Math.max(1, end - faultFrom);
  const placebos = runPlacebos({
    values: values.subarray(0, baselineTo),
    shape: {
      baseline: BASELINE_BINS,
      fault: faultTo - faultFrom,
      judged,
    },
    side,
    fitting,
    rules,
    factors,
  });
  return {
    values,
    band,
    noise,
    reading: readBins(values.subarray(faultFrom, faultFrom + judged), {
      band,
      side,
      noise: factors ? noise : undefined,
    }),
    limits: setLimits({
      placebos,
      rules,
      band,
      window: { from: 0, to: judged },
      worst: worstOf(before, band, side),
      circumstances: {
        signals,
        caution,
        memory,
        stretches: baselineTo / judged,
      },
    }),
    placebos: placebos[0]?.length ?? 0,
  };
}

function isSaturated({ signal, values }: PreparedSignal, center: number) {
  const applies =
    signal.kind === 'utilization' &&
    signal.unit === '%' &&
    signal.direction !== 'down' &&
    center < NOT_YET_SATURATED;
  return applies ? (bin: number) => values[bin]! >= SATURATED : undefined;
}

/** Smallest deviation that the first rule would see, in units of the signal. */
function sensitivity({ band, limits }: FittedBand): number {
  return (limits[0]?.k ?? Infinity) * band.scale;
}

/** Fits a band by the rules for the deviation of a service. */
function fitSteady(prepared: PreparedSignal, options: BandOptions): FittedBand {
  const rules = rulesFor({
    fewBins: hasFewBins(prepared),
    longTailed: isLongTailed(prepared),
    factors: prepared.signal.kind === 'latency' && !prepared.isDifference,
  });
  return fitBandOf(prepared, { ...options, rules });
}

/** Compares with the day before where that makes the past calmer. */
function chooseBand(
  prepared: PreparedSignal,
  options: BandOptions,
): FittedBand {
  const plain = fitSteady(prepared, options);
  const daily = seasonal(prepared);
  if (!daily) return plain;
  const { center } = plain.band;
  const byDay = fitSteady(daily, {
    ...options,
    floor: () => options.floor(center),
  });
  if (byDay.placebos < FEWEST_PLACEBOS) return plain;
  if (sensitivity(byDay) >= sensitivity(plain)) return plain;
  return { ...byDay, band: { ...byDay.band, center } };
}

/** Judges by the band. */
export function fitByBand(prepared: PreparedSignal, options: BandOptions): Fit {
  const { windows } = prepared;
  const fitted = chooseBand(prepared, options);
  const { band, reading, limits, placebos, values, noise } = fitted;
  const [strictest] = limits;
  return {
    method: 'band',
    track: trackBand({
      reading,
      windows,
      limits,
      values,
      noise,
      isSaturated: isSaturated(prepared, band.center),
    }),
    center: band.center,
    scale: band.scale,
    limit: strictest?.k ?? null,
    placebos,
    peak: strictest ? peakOf(reading, strictest) : null,
    calibrated: placebos >= FEWEST_PLACEBOS,
    tooNoisy: isTooNoisy(limits),
  };
}
