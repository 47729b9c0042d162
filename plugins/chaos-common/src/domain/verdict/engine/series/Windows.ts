import type { RunDocument } from '../document/RunDocument';
import type { Grid } from './findGrid';

/**
 * The parts of a dense series, as positions in it: history is what lies before
 * the baseline, then baseline, fault and recovery. Ends are exclusive.
 */
export interface Windows {
  baselineFrom: number;
  baselineTo: number;
  faultFrom: number;
  faultTo: number;
  /** End of the recovery window: as far as there is anything to see. */
  end: number;
  /** Whether the recovery window is as long as it was meant to be. */
  complete: boolean;
  /** Good bins in a row that count as recovered. */
  hold: number;
  /** Bins by which the effect of a fault may be late. */
  lag: number;
}

export const BASELINE_BINS = 30;
export const DEFAULT_OBJECTIVE_SECONDS = 600;
const HOLD_BINS = 5;
const HOLD_SECONDS = 300;
export const LAG_SECONDS = 120;
const SHORTEST_HORIZON_SECONDS = 900;

/** When a fault was there, in epoch seconds. */
export interface Exposure {
  from: number;
  to: number;
}

/** When the watching ends and whether that is as late as planned. */
export function findEnd(
  document: RunDocument,
  exposure: Exposure,
  lastTime: number,
): { time: number; complete: boolean } {
  const objective =
    document.recoveryObjectiveSeconds ?? DEFAULT_OBJECTIVE_SECONDS;
  const horizon =
    document.recoveryHorizonSeconds ??
    Math.max(SHORTEST_HORIZON_SECONDS, 2 * objective);
  const planned = exposure.to + horizon;
  const known = Math.min(
    document.experiment.now ?? Infinity,
    lastTime + document.period,
  );
  return {
    time: Math.min(
      planned + Math.max(HOLD_BINS * document.period, HOLD_SECONDS),
      known,
    ),
    complete: known >= planned - document.period,
  };
}

/** Places the windows of a run on the bins of one series. */
export function findWindows(options: {
  grid: Grid;
  first: number;
  experimentStart: number;
  exposure: Exposure;
  end: { time: number; complete: boolean };
}): Windows {
  const { grid, first, exposure, end } = options;
  const at = (time: number) =>
    Math.floor((time - grid.phase) / grid.period) - first;
  const faultFrom = at(exposure.from);
  const faultTo = Math.max(
    faultFrom + 1,
    Math.ceil((exposure.to - grid.phase) / grid.period) - first,
  );
  const baselineTo = Math.max(
    0,
    Math.min(at(options.experimentStart), faultFrom),
  );
  return {
    baselineFrom: Math.max(0, baselineTo - BASELINE_BINS),
    baselineTo,
    faultFrom,
    faultTo,
    end: Math.max(at(end.time), faultFrom),
    complete: end.complete,
    hold: Math.max(HOLD_BINS, Math.ceil(HOLD_SECONDS / grid.period)),
    lag: Math.ceil(LAG_SECONDS / grid.period),
  };
}
