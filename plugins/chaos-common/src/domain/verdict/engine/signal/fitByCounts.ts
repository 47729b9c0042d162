import { fitRatio } from '../ratio/fitRatio';
import { Counts, shareOf } from '../ratio/Proportion';
import { trackRatio } from '../ratio/trackRatio';
import type { PreparedSignal } from '../series/prepareSignal';
import { baselineStart } from '../series/usableBaseline';
import type { Fit } from './Fit';

/** Judges a share by counting its events. */
export function fitByCounts(
  prepared: PreparedSignal,
  counts: Counts,
  signals: number,
): Fit {
  const baseline = fitRatio(prepared, counts, {
    from: baselineStart(prepared),
    signals,
  });
  return {
    method: 'ratio',
    track: trackRatio(counts, prepared.windows, baseline),
    center: shareOf(baseline.before),
    scale: null,
    limit: null,
    placebos: 0,
    peak: null,
    calibrated: true,
    tooNoisy: false,
  };
}
