import { EVIDENCE_RULES } from '../band/rules';
import { markLimit } from '../band/markLimit';
import { distance, sideOf } from '../band/distance';
import { Band, usable } from '../band/fitBand';
import { trackContract } from '../contract/trackContract';
import { hasBaseline } from '../series/usableBaseline';
import type { PreparedSignal } from '../series/prepareSignal';
import { isLost } from '../gates/checkCoverage';
import { fitBandOf, Floor, floorOf } from './fitBandOf';
import { persistenceOf } from './fitByContract';

const CONSTANT_SHARE = 0.02;
const CONSTANT_STEP = 0.15;
/** Margin above the worst that a metric did by itself. */
const SAFETY = 1.1;

/** A count that never moves, such as healthy hosts, says a lot with one step. */
function evidenceFloor(prepared: PreparedSignal): Floor {
  const { signal, values, windows } = prepared;
  const floor = floorOf(prepared);
  if (signal.kind !== 'count') return floor;
  const before = usable(values, windows.baselineFrom, windows.baselineTo);
  const isConstant = before.every(value => value === before[0]);
  if (!isConstant) return floor;
  return center => Math.max(CONSTANT_SHARE * Math.abs(center), CONSTANT_STEP);
}

/** How far out a value was before the fault, in scales. */
function worstBefore(
  { signal, values, windows }: PreparedSignal,
  band: Band,
): number {
  const before = usable(values, windows.baselineFrom, windows.baselineTo);
  const side = sideOf(signal.direction);
  return before.reduce(
    (worst, value) => Math.max(worst, distance(value, band, side)),
    0,
  );
}

/**
 * Marks where evidence shows. A single value proves something only when the
 * fault starts, and when none before it was as far out.
 */
function breachesOf(prepared: PreparedSignal): Uint8Array {
  const { signal, values, windows } = prepared;
  const { faultFrom, faultTo, lag, end } = windows;
  const late = Math.min(faultFrom + lag + 1, end);
  const window = { from: faultFrom, to: Math.max(faultTo, late) };
  const { threshold } = signal;
  const breaches = threshold
    ? trackContract({
        values,
        windows: { ...windows, end: window.to },
        threshold,
        persistence: persistenceOf(prepared, threshold),
      }).breaches
    : new Uint8Array(values.length);
  const { band, reading, limits } = fitBandOf(prepared, {
    rules: EVIDENCE_RULES,
    signals: 1,
    floor: evidenceFloor(prepared),
  });
  const worst = worstBefore(prepared, band);
  for (const limit of limits) {
    const { k, noise, look } = limit;
    const single = typeof look === 'object' && look.n === 1;
    markLimit(breaches, reading, {
      ...limit,
      ...(single ? { from: faultFrom, to: late } : window),
      k: single ? Math.max(k, noise, SAFETY * worst) : k,
    });
  }
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
