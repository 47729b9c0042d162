import { Evidence, EvidenceSignal } from '@faultline/plugin-chaos-common';

export type Phase = 'before' | 'fault' | 'after';

/** One value of a signal. */
export interface SignalPoint {
  /** Epoch seconds; the value covers one period from there. */
  at: number;
  /** Null where there is no data. */
  value: number | null;
  phase: Phase;
  /** Whether the value alone breaks the threshold or leaves the usual range. */
  outside: boolean;
  /** Of a ratio: the events that it is made of. */
  events: { part: number; all: number } | null;
  /** As long after the start of the fault in the run that is compared. */
  other: number | null;
}

type Windows = Evidence['windows'];

/** The values of a signal in order of time, gaps included. */
export function signalPoints(
  signal: EvidenceSignal,
  windows: Windows,
): SignalPoint[] {
  const { series, counts } = signal;
  if (!series) return [];
  return series.values.map((value, index) => {
    const at = series.start + index * series.period;
    const part = counts?.numerator[index] ?? null;
    const all = counts?.denominator[index] ?? null;
    return {
      at,
      value,
      phase: phaseOf(at, series.period, windows),
      outside: value !== null && isOutside(value, signal),
      events: part === null || all === null ? null : { part, all },
      other: null,
    };
  });
}

/** How many values were outside what is expected since the fault began. */
export function breachesOf(points: SignalPoint[]): number {
  return points.filter(({ phase, outside }) => phase !== 'before' && outside)
    .length;
}

/**
 * In which window a value lies. The one that the fault began in, or ended in,
 * counts as the fault's.
 *
 * @param at - epoch seconds
 * @param period - seconds that the value covers
 */
export function phaseOf(at: number, period: number, { fault }: Windows): Phase {
  if (!fault || at + period <= Date.parse(fault.from) / 1000) return 'before';
  return at < Date.parse(fault.to) / 1000 ? 'fault' : 'after';
}

/** Whether a value breaks what is expected of its signal. */
function isOutside(value: number, signal: EvidenceSignal): boolean {
  const { threshold, band, direction } = signal;
  if (threshold) {
    const limit = threshold.value;
    const holds = {
      '<': value < limit,
      '<=': value <= limit,
      '>': value > limit,
      '>=': value >= limit,
    };
    return !holds[threshold.op];
  }
  if (!band) return false;
  const above = band.upper !== null && value > band.upper;
  const below = band.lower !== null && value < band.lower;
  return (direction !== 'down' && above) || (direction !== 'up' && below);
}
