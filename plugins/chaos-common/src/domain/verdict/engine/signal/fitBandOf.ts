import {
  Limit,
  MOST_SCALES,
  Placebos,
  Rule,
  runPlacebos,
  setLimits,
  FEWEST_PLACEBOS,
} from '../band/calibrate';
import { distance, sideOf } from '../band/distance';
import { Band, fitBand, usable } from '../band/fitBand';
import { scaleFloor } from '../band/scaleFloor';
import { scanPeak } from '../band/scanPeak';
import { trackBand } from '../band/trackBand';
import type { PreparedSignal } from '../series/prepareSignal';
import { baselineStart } from '../series/usableBaseline';
import { BASELINE_BINS } from '../series/Windows';
import type { Fit } from './Fit';

const SATURATED = 98;
const NOT_YET_SATURATED = 90;

/** A band around the past of a metric, with the limits that its noise sets. */
export interface FittedBand {
  band: Band;
  /** Scales by which each bin is worse than usual. */
  distances: Float64Array;
  limits: Limit[];
  placebos: number;
}

export type Floor = (center: number) => number;

export function floorOf({ signal }: PreparedSignal): Floor {
  const { kind, unit, minEffect } = signal;
  return center => {
    const asked = Math.max(
      (minEffect?.rel ?? 0) * Math.abs(center),
      minEffect?.abs ?? 0,
    );
    // A breach is at least three scales.
    return Math.max(scaleFloor(kind, unit, center), asked / 3);
  };
}

/** Fits a band to the baseline and asks the past how far noise goes. */
export function fitBandOf(
  prepared: PreparedSignal,
  options: { rules: readonly Rule[]; signals: number; floor: Floor },
): FittedBand {
  const { values, windows, signal } = prepared;
  const { rules, floor } = options;
  const side = sideOf(signal.direction);
  const from = baselineStart(prepared);
  const band = fitBand(usable(values, from, windows.baselineTo), floor);
  const judged = Math.max(1, windows.end - windows.faultFrom);
  const past: Placebos = runPlacebos({
    values: values.subarray(0, windows.baselineTo),
    shape: {
      baseline: BASELINE_BINS,
      judged,
      step: Math.max(1, Math.floor((windows.faultTo - windows.faultFrom) / 2)),
    },
    side,
    floor,
    rules,
  });
  return {
    band,
    distances: values.map(value => distance(value, band, side)),
    limits: setLimits(past, rules, options.signals),
    placebos: past[0]?.length ?? 0,
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

/** Judges by the band; undefined when the metric is too noisy for any rule. */
export function fitByBand(
  prepared: PreparedSignal,
  options: { rules: readonly Rule[]; signals: number; floor: Floor },
): Fit | undefined {
  const { windows } = prepared;
  const { band, distances, limits, placebos } = fitBandOf(prepared, options);
  const useful = limits.filter(({ k }) => k <= MOST_SCALES);
  const [first] = useful;
  if (!first) return undefined;
  return {
    method: 'band',
    track: trackBand({
      distances,
      windows,
      limits: useful,
      isSaturated: isSaturated(prepared, band.center),
    }),
    center: band.center,
    scale: band.scale,
    limit: first.k,
    placebos,
    peak: scanPeak(distances, windows.faultFrom, windows.end, first),
    calibrated: placebos >= FEWEST_PLACEBOS,
  };
}
