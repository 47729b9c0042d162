import { usable } from '../band/fitBand';
import type { PreparedSignal } from '../series/prepareSignal';
import { isCoarse } from '../series/usableBaseline';
import { median } from '../stats/quantile';
import { overDispersion } from './overDispersion';
import { Counts, pool } from './Proportion';
import type { RatioBaseline } from './trackRatio';

/** Half a percentage point. */
const MIN_EFFECT = 0.005;
/** False alarms to accept over the whole window. */
const FALSE_ALARMS = 0.01;
const LEAST_STRICT = 0.005;
const STRETCHES = [3];
/** A bin of five minutes or more is a stretch by itself. */
const COARSE_STRETCHES = [1, 2, 3];

/** What the counts before the fault say is usual. */
export function fitRatio(
  prepared: PreparedSignal,
  counts: Counts,
  options: { from: number; signals: number },
): RatioBaseline {
  const { signal, windows } = prepared;
  const { baselineTo, end, faultFrom } = windows;
  const { from, signals } = options;
  const before = usable(counts.all, from, baselineTo);
  const allowed = signal.minEffect?.abs ?? MIN_EFFECT;
  return {
    before: pool(counts, from, baselineTo),
    usualTraffic: before.length > 0 ? median(before) : 0,
    dispersion: overDispersion(counts, from, baselineTo),
    minEffect: allowed,
    alpha:
      Math.min(LEAST_STRICT, FALSE_ALARMS / Math.max(1, end - faultFrom)) /
      signals,
    stretches: isCoarse(prepared) ? COARSE_STRETCHES : STRETCHES,
  };
}
