import type { Persistence } from '../band/scanPeak';
import { usable } from '../band/fitBand';
import { promisedValues } from '../contract/promisedValues';
import { trackContract } from '../contract/trackContract';
import type { Threshold } from '../document/RunDocument';
import type { PreparedSignal } from '../series/prepareSignal';
import { median } from '../stats/quantile';
import { isCoarse } from '../series/usableBaseline';
import type { Fit } from './Fit';

const FEW_BINS = 6;

/** Whether a metric of five minutes has next to no values in the fault. */
export function hasFewBins(prepared: PreparedSignal): boolean {
  const { faultFrom, faultTo } = prepared.windows;
  return isCoarse(prepared) && faultTo - faultFrom < FEW_BINS;
}

/** M of N as asked for; where bins are rare, each of them counts. */
export function persistenceOf(
  prepared: PreparedSignal,
  { m, n }: Threshold,
): Persistence {
  return hasFewBins(prepared) ? { m: 1, n: 1 } : { m, n };
}

/** Judges by the threshold that somebody wrote down. */
export function fitByContract(
  prepared: PreparedSignal,
  threshold: Threshold,
): Fit {
  const { values, windows } = prepared;
  return {
    method: 'contract',
    track: trackContract({
      values: promisedValues(prepared),
      windows,
      threshold,
      persistence: persistenceOf(prepared, threshold),
    }),
    center: median(usable(values, windows.baselineFrom, windows.baselineTo)),
    scale: null,
    limit: threshold.value,
    placebos: 0,
    peak: null,
    calibrated: true,
    tooNoisy: false,
  };
}
