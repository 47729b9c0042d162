import { EvidenceSignal } from '@faultline/plugin-chaos-common';

/** A line that a signal is held against. */
export interface SignalLimit {
  value: number;
  /** Promised by a threshold, or usual for the signal itself. */
  kind: 'limit' | 'usual';
}

/** The lines of a signal: its threshold, else the edges of its usual range. */
export function signalLimits(signal: EvidenceSignal): SignalLimit[] {
  const { threshold, band, direction } = signal;
  if (threshold) return [{ value: threshold.value, kind: 'limit' }];
  const upper = direction === 'down' ? null : band?.upper;
  const lower = direction === 'up' ? null : band?.lower;
  return [upper, lower]
    .flatMap(value => value ?? [])
    .map(value => ({ value, kind: 'usual' }));
}
