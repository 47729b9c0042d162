import { usable } from '../band/fitBand';
import { promisedValues } from '../contract/promisedValues';
import { trackContract } from '../contract/trackContract';
import { isLost } from '../gates/checkCoverage';
import type { PreparedSignal } from '../series/prepareSignal';
import { baselineStart, hasBaseline } from '../series/usableBaseline';
import type { Windows } from '../series/Windows';
import { persistenceOf } from '../signal/fitByContract';
import { fitByCounts } from '../signal/fitByCounts';
import { findJump } from './findJump';
import { markExcursions } from './markExcursions';
import { toTerms } from './toTerms';

/** Bins of the past that show how the metric moves by itself. */
const PAST_BINS = 360;
/** How much less likely by chance counts must be than for a deviation. */
const STRICT = 100;

/** Marks bins that promise or counts call bad. */
function markKnown(breaches: Uint8Array, prepared: PreparedSignal, to: number) {
  const { signal, counts } = prepared;
  const windows: Windows = { ...prepared.windows, end: to };
  const { threshold } = signal;
  const tracks = [
    ...(threshold
      ? [
          trackContract({
            values: promisedValues(prepared),
            windows,
            threshold,
            persistence: persistenceOf(prepared, threshold),
          }),
        ]
      : []),
    ...(counts
      ? [fitByCounts({ ...prepared, windows }, counts, STRICT).track]
      : []),
  ];
  for (const track of tracks) {
    track.breaches.forEach((mark, bin) => {
      if (mark === 1) breaches[bin] = 1;
    });
  }
}

/** Marks where evidence shows, until the fault and the lag are over. */
function breachesOf(prepared: PreparedSignal): Uint8Array {
  const { values, windows, counts } = prepared;
  const { faultFrom, faultTo, lag, end, baselineTo } = windows;
  const to = Math.max(faultTo, Math.min(faultFrom + lag + 1, end));
  const breaches = new Uint8Array(values.length);
  markKnown(breaches, prepared, to);
  if (counts) return breaches;
  const terms = toTerms(prepared);
  const start = baselineStart(prepared);
  const baseline = usable(terms.values, start, baselineTo);
  const past = usable(terms.values, start - PAST_BINS, start);
  const span = { from: faultFrom, to };
  markExcursions(breaches, terms, { past, baseline, span, lag });
  const onset = Array.from(
    terms.values.subarray(faultFrom, Math.min(to + 1, end)),
    (value, index) => ({ bin: faultFrom + index, value }),
  ).filter(({ value }) => !Number.isNaN(value));
  const jump = findJump({
    ...terms,
    past,
    baseline,
    onset,
    lag,
  });
  if (jump !== undefined) breaches[jump] = 1;
  return breaches;
}

/**
 * Position of the first bin in which evidence of the fault shows, until the
 * fault and the time by which it may be late are over; undefined when it never
 * does.
 */
export function observeFault(prepared: PreparedSignal): number | undefined {
  const { signal, windows } = prepared;
  if (!hasBaseline(prepared)) return undefined;
  if (signal.missing === 'breaching' && isLost(prepared)) {
    return windows.faultFrom;
  }
  const onset = breachesOf(prepared).indexOf(1, windows.faultFrom);
  return onset < 0 ? undefined : onset;
}
