import { median } from '../stats/quantile';

/** Where the bins of a series lie. */
export interface Grid {
  /** Start of some bin, in epoch seconds. */
  phase: number;
  /** Length of a bin in seconds. */
  period: number;
  /** Share of a bin by which a time may come early and still belong to it. */
  tolerance: number;
}

const FEWEST_TIMES = 4;
/** Times that tell the grid; the latest, as a collector may have changed. */
const ENOUGH_TIMES = 720;
/** Share of distances that must fit a longer period. */
const FITTING = 0.9;

function distances(times: ArrayLike<number>): number[] {
  return Array.from(
    { length: Math.max(0, times.length - 1) },
    (_, i) => times[i + 1]! - times[i]!,
  );
}

/** The period of the data where it is a multiple of the one that was said. */
function findPeriod(steps: number[], period: number): number {
  const typical = Math.round(median(steps) / period);
  if (steps.length + 1 < FEWEST_TIMES || typical < 2) return period;
  const longer = typical * period;
  const fitting = steps.filter(step => {
    const offset = step % longer;
    return Math.min(offset, longer - offset) <= period / 4;
  });
  return fitting.length >= FITTING * steps.length ? longer : period;
}

/** The most frequent offset within a bin; of equals, the earliest in time. */
function findPhase(times: ArrayLike<number>, period: number): number {
  const seen = new Map<number, number>();
  for (let i = 0; i < times.length; i += 1) {
    const offset = Math.round(times[i]! % period) % period;
    seen.set(offset, (seen.get(offset) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  seen.forEach((count, offset) => {
    if (count > most) {
      most = count;
      best = offset;
    }
  });
  return best;
}

/**
 * Finds the bins that the data was recorded in: collectors start theirs at any
 * second, jitter by a second or two, and some metrics exist every five minutes
 * only.
 *
 * @param times - ascending
 * @param period - seconds per bin as the document says
 */
export function findGrid(times: Float64Array, period: number): Grid {
  const latest = times.subarray(-ENOUGH_TIMES);
  const steps = distances(latest);
  const found = findPeriod(steps, period);
  const hasParts = steps.length > 0 && median(steps) < found * 0.75;
  return {
    phase: findPhase(latest, found),
    period: found,
    tolerance: hasParts ? 0.05 : 0.5,
  };
}

/** Number of the bin that a time of the data belongs to. */
export function binOf(grid: Grid, time: number): number {
  return Math.floor((time - grid.phase) / grid.period + grid.tolerance);
}
