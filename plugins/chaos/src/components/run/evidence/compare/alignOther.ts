import { Evidence, EvidenceSignal } from '@faultline/plugin-chaos-common';
import { ChartAxis } from '../chartAxis';
import { phaseOf, SignalPoint } from '../signalPoints';

const seconds = (at: string) => Date.parse(at) / 1000;

interface Shown {
  signal: EvidenceSignal;
  windows: Evidence['windows'];
}

/**
 * Lays the values of an earlier run over those of this one: both faults begin in
 * the same bin. Where this run has no value yet, the earlier one goes ahead.
 *
 * @param points - the values of this run, one for each of its periods
 */
export function alignOther(
  points: SignalPoint[],
  { signal, windows }: Shown,
  other: Shown,
  axis: ChartAxis,
): SignalPoint[] {
  const { series } = signal;
  const past = other.signal.series;
  const fault = windows.fault;
  const pastFault = other.windows.fault;
  if (!series || !past || !fault || !pastFault) return points;
  const { start, period } = series;
  const bin = binOf(seconds(fault.from), series);
  const pastBin = binOf(seconds(pastFault.from), past);
  const valueAt = (index: number) => {
    const steps = ((index - bin) * period) / past.period;
    return past.values[pastBin + Math.floor(steps)] ?? null;
  };
  const length = Math.max(points.length, Math.ceil((axis.to - start) / period));
  return Array.from({ length }, (_, index) => {
    const at = start + index * period;
    const point = points[index] ?? {
      at,
      value: null,
      phase: phaseOf(at, period, windows),
      outside: false,
      events: null,
    };
    return { ...point, other: valueAt(index) };
  });
}

function binOf(at: number, of: { start: number; period: number }): number {
  return Math.floor((at - of.start) / of.period);
}
