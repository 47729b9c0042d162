import { usable } from '../band/fitBand';
import type { PreparedSignal } from '../series/prepareSignal';
import { hasBaseline } from '../series/usableBaseline';
import type { Windows } from '../series/Windows';
import type { Refusal } from './Gate';

const ENOUGH_OF_FAULT = 0.6;
const FEWEST_OF_FAULT = 2;
const LOST = 0.5;

/** End of the bins that must be seen: a momentary fault needs some after it. */
export function exposureEnd(windows: Windows): number {
  const needed = windows.faultFrom + Math.max(FEWEST_OF_FAULT, windows.lag);
  return Math.max(windows.faultTo, Math.min(needed, windows.end));
}

function share(values: Float64Array, from: number, to: number): number {
  return to > from ? usable(values, from, to).length / (to - from) : 0;
}

/** Whether the values stop when the fault starts. */
export function isLost(prepared: PreparedSignal): boolean {
  const { windows, values: filled, recorded: values = filled } = prepared;
  const { baselineFrom, baselineTo, faultFrom } = windows;
  const before = share(values, baselineFrom, baselineTo);
  const during = share(values, faultFrom, exposureEnd(windows));
  return before > 0 && during <= LOST * before;
}

/** Refuses to judge what was not seen, before the fault or during it. */
export function checkCoverage(prepared: PreparedSignal): Refusal | undefined {
  const { signal, values, windows } = prepared;
  if (!hasBaseline(prepared)) {
    const seen = usable(values, windows.baselineFrom, windows.baselineTo);
    return {
      reason: 'no_data',
      text: `${signal.id} has ${seen.length} of the 10 values that are needed before the fault. Check its name, dimensions, region and period; a wrong dimension or region is the usual cause.`,
    };
  }
  const to = exposureEnd(windows);
  const seen = usable(values, windows.faultFrom, to).length;
  const all = to - windows.faultFrom;
  if (seen >= Math.max(FEWEST_OF_FAULT, ENOUGH_OF_FAULT * all))
    return undefined;
  return {
    reason: 'no_data',
    text: `${signal.id} has values for ${seen} of ${all} bins of the fault. Check whether the metric is late, vanishes with its host, or is published under another name, dimension or region.`,
  };
}
