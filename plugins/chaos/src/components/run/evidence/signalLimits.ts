import { EvidenceSignal } from '@faultline/plugin-chaos-common';

/** A line that a signal is held against. */
export interface SignalLimit {
  value: number;
  /** Promised by a threshold, or an edge of what is usual for the signal. */
  kind: 'limit' | 'highest' | 'lowest';
}

/** The lines of a signal: its threshold, else the edges of its usual range. */
export function signalLimits(signal: EvidenceSignal): SignalLimit[] {
  const { threshold, band, direction, series } = signal;
  if (threshold) return [{ value: threshold.value, kind: 'limit' }];
  const upper = direction === 'down' ? null : band?.upper ?? null;
  const lower = direction === 'up' ? null : band?.lower ?? null;
  // What is never below zero cannot fall below a limit that is.
  const signed = (series?.values ?? []).some(value => (value ?? 0) < 0);
  return [
    ...(upper === null ? [] : [{ value: upper, kind: 'highest' as const }]),
    ...(lower === null || (lower < 0 && !signed)
      ? []
      : [{ value: lower, kind: 'lowest' as const }]),
  ];
}
