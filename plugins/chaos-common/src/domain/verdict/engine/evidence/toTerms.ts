import { sideOf } from '../band/distance';
import type { PreparedSignal } from '../series/prepareSignal';
import { floorOf } from '../signal/floorOf';
import { quantile, sortNumbers } from '../stats/quantile';
import { usable } from '../band/fitBand';
import { baselineStart } from '../series/usableBaseline';

const CONSTANT_SHARE = 0.02;
const CONSTANT_STEP = 0.15;
/** Floors that a change has to exceed to matter. */
const FLOORS = 3;

/** A metric in terms in which its noise is even, with up as the bad side. */
export interface Terms {
  /** Values by position in the series; NaN for gaps. */
  values: Float64Array;
  /** Whether a change to the other side counts as much. */
  bothSides: boolean;
  /** Smallest change that matters. */
  least: number;
}

/** A count that never moves, such as healthy hosts, says a lot with one step. */
function trifleOf(prepared: PreparedSignal, sorted: Float64Array): number {
  const center = quantile(sorted, 0.5);
  const isConstant = sorted[0] === sorted.at(-1);
  return prepared.signal.kind === 'count' && isConstant
    ? Math.max(CONSTANT_SHARE * Math.abs(center), CONSTANT_STEP)
    : floorOf(prepared)(center);
}

/** Latencies are taken by their logarithms: they vary by factors. */
export function toTerms(prepared: PreparedSignal): Terms {
  const { signal, values, windows } = prepared;
  const before = usable(values, baselineStart(prepared), windows.baselineTo);
  const sorted = sortNumbers(before);
  const center = quantile(sorted, 0.5);
  const trifle = trifleOf(prepared, sorted);
  const side = sideOf(signal.direction);
  const sign = side < 0 ? -1 : 1;
  const factors = signal.kind === 'latency';
  const smallest = Math.max(trifle, Number.EPSILON);
  return {
    values: values.map(value =>
      factors ? sign * Math.log(Math.max(value, smallest)) : sign * value,
    ),
    bothSides: side === 0,
    least: factors
      ? Math.log1p((FLOORS * smallest) / Math.max(center, smallest))
      : FLOORS * trifle,
  };
}
