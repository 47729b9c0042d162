import { distance, sideOf } from '../band/distance';
import { usable } from '../band/fitBand';
import type { Outcome } from '../outcome/findOutcome';
import type { PreparedSignal } from '../series/prepareSignal';
import { baselineStart } from '../series/usableBaseline';
import { hodgesLehmann } from '../stats/hodgesLehmann';
import { median } from '../stats/quantile';
import { superiority } from '../stats/superiority';

/** Size of a deviation: explains a verdict, decides nothing. */
export interface Effect {
  /** Typical shift, in the unit of the signal. */
  shift: number;
  /** The same as a share of the usual value; null where that is zero. */
  relative: number | null;
  /** Chance that a value of the deviation is worse than one before. */
  superiority: number;
  /** Typical value while it lasted. */
  typical: number;
}

/** Compares the deviation with the baseline; undefined where it has no value. */
export function measureEffect(
  prepared: PreparedSignal,
  outcome: Outcome,
): Effect | undefined {
  if (!outcome.deviated) return undefined;
  const { values, windows, signal, counts } = prepared;
  const to = outcome.recovery ?? windows.end;
  const during = usable(values, outcome.detection, to);
  const before = usable(values, baselineStart(prepared), windows.baselineTo);
  if (during.length === 0 || before.length === 0) return undefined;
  const shift = hodgesLehmann(before, during);
  const usual = median(before);
  const band = { center: usual, scale: 1, floor: 0 };
  const side = counts ? 1 : sideOf(signal.direction);
  const worse = (list: Float64Array) =>
    list.map(value => distance(value, band, side));
  return {
    shift,
    relative: usual === 0 ? null : shift / Math.abs(usual),
    superiority: superiority(worse(before), worse(during)),
    typical: median(during),
  };
}
