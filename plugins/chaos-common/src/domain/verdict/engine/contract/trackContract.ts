import { markBreaches } from '../band/markBreaches';
import type { Persistence } from '../band/scanPeak';
import type { Threshold } from '../document/RunDocument';
import type { Track } from '../outcome/Track';
import type { Windows } from '../series/Windows';

/** Whether a value breaks what was promised. A gap breaks nothing. */
export function breaksContract(threshold: Threshold, value: number): boolean {
  if (Number.isNaN(value)) return false;
  switch (threshold.op) {
    case '<':
      return !(value < threshold.value);
    case '<=':
      return !(value <= threshold.value);
    case '>':
      return !(value > threshold.value);
    default:
      return !(value >= threshold.value);
  }
}

/** Follows a signal by the threshold that somebody wrote down. */
export function trackContract(options: {
  values: Float64Array;
  windows: Windows;
  threshold: Threshold;
  persistence: Persistence;
}): Track {
  const { values, windows, threshold, persistence } = options;
  const breaks = (bin: number) => breaksContract(threshold, values[bin] ?? NaN);
  const breaches = new Uint8Array(values.length);
  markBreaches(breaches, breaks, {
    ...persistence,
    from: windows.faultFrom,
    to: windows.end,
  });
  return {
    breaches,
    isKnown: bin => !Number.isNaN(values[bin] ?? NaN),
    isGood: bins => !bins.some(breaks),
  };
}
