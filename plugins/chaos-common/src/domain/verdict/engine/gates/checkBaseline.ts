import { usable } from '../band/fitBand';
import { markBreaches } from '../band/markBreaches';
import { Persistence } from '../band/scanPeak';
import { promisedValues } from '../contract/promisedValues';
import { breaksContract } from '../contract/trackContract';
import type { PreparedSignal } from '../series/prepareSignal';
import { seasonal } from '../series/seasonal';
import { hodgesLehmann } from '../stats/hodgesLehmann';
import { median, sortNumbers } from '../stats/quantile';
import { robustScale } from '../stats/robustScale';
import { describeThreshold } from '../words/describeThreshold';
import type { Refusal } from './Gate';

const LAST_BINS = 10;
const SHIFT_SCALES = 3;
const SATURATED = 98;
const MOSTLY_BAD = 0.5;

/** Refuses a service that broke its promise before anything was done to it. */
function checkContract(
  prepared: PreparedSignal,
  persistence: Persistence,
): Refusal | undefined {
  const { signal, windows } = prepared;
  const { threshold } = signal;
  if (!threshold) return undefined;
  const values = promisedValues(prepared);
  const window = {
    from: Math.max(windows.baselineFrom, windows.baselineTo - LAST_BINS),
    to: windows.baselineTo,
  };
  const breaches = new Uint8Array(values.length);
  const breaks = (bin: number) => breaksContract(threshold, values[bin] ?? NaN);
  markBreaches(breaches, breaks, { ...window, ...persistence });
  if (!breaches.includes(1)) return undefined;
  return {
    reason: 'baseline_unhealthy',
    text: `${signal.id} broke its threshold of ${describeThreshold(
      prepared,
    )} already before the fault. Bring the service into its steady state first.`,
  };
}

/** What kind of failure a usual value stands for, if any. */
function failureOf(
  prepared: PreparedSignal,
  usual: number,
): string | undefined {
  const { signal, counts } = prepared;
  const { kind, unit, direction } = signal;
  if (kind === 'ratio') {
    const asShare = counts || unit !== '%' ? usual : usual / 100;
    const bad = counts || direction !== 'down' ? asShare : 1 - asShare;
    return bad > MOSTLY_BAD
      ? `${Math.round(bad * 100)} % of it was bad`
      : undefined;
  }
  if (kind === 'utilization' && direction === 'up' && unit === '%') {
    return usual >= SATURATED ? 'it was at its ceiling' : undefined;
  }
  const mustNotBeZero = kind === 'business' && direction !== 'up';
  return mustNotBeZero && usual === 0 ? 'it was zero' : undefined;
}

/**
 * Refuses a baseline whose halves differ. The scale is that of a half: the
 * scale of the whole grows with the shift and would hide it.
 */
function checkDrift(
  { signal, values, windows }: PreparedSignal,
  floor: (center: number) => number,
): Refusal | undefined {
  const { baselineFrom, baselineTo } = windows;
  const middle = Math.floor((baselineFrom + baselineTo) / 2);
  const first = usable(values, baselineFrom, middle);
  const second = usable(values, middle, baselineTo);
  if (first.length < 5 || second.length < 5) return undefined;
  const scale = Math.max(
    robustScale(sortNumbers(first)),
    robustScale(sortNumbers(second)),
    floor(median(first)),
  );
  if (Math.abs(hodgesLehmann(first, second)) <= SHIFT_SCALES * scale) {
    return undefined;
  }
  return {
    reason: 'baseline_drifting',
    text: `${signal.id} changed its level shortly before the fault, so there is no steady state to compare with. Wait until it is stable, then run again.`,
  };
}

/** Refuses to compare with a time that was not a steady state. */
export function checkBaseline(
  prepared: PreparedSignal,
  options: { persistence: Persistence; floor: (center: number) => number },
): Refusal | undefined {
  const broken = checkContract(prepared, options.persistence);
  if (broken) return broken;
  const { signal, values, windows } = prepared;
  const before = usable(values, windows.baselineFrom, windows.baselineTo);
  const failure = failureOf(prepared, median(before));
  if (failure) {
    return {
      reason: 'baseline_unhealthy',
      text: `${signal.id} looked like a failure already before the fault: ${failure}. Check the metric, or repair the service first.`,
    };
  }
  const drift = checkDrift(prepared, options.floor);
  const daily = drift && seasonal(prepared);
  if (!daily) return drift;
  const usual = options.floor(median(before));
  return checkDrift(daily, () => usual) && drift;
}
