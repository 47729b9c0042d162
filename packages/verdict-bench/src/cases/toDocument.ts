import type { RunDocument, Sample } from '@faultline/plugin-chaos-common';
import type { BenchCase, Values } from './BenchCase';

const FAULT_START = 1_700_000_040;

function toSamples(values: Values, from: number, period: number): Sample[] {
  return values.map((value, index) => [from + index * period, value]);
}

/** The case as the engine reads it, with a fault from a fixed time on. */
export function toDocument(bench: BenchCase): RunDocument {
  const { period, history, baseline, fault, recovery } = bench;
  const start = FAULT_START - period;
  const first = start - baseline.length * period;
  const past = first - history.length * period;
  const gap = [null];
  const around = [...baseline, ...gap, ...fault, ...recovery];
  const end = FAULT_START + fault.length * period;
  const seen = end + recovery.length * period;
  const totals = bench.totals && {
    numerator: toSamples(around, first, period),
    numeratorHistory: toSamples(history, past, period),
    denominator: toSamples(
      [
        ...bench.totals.slice(history.length, history.length + baseline.length),
        ...gap,
        ...bench.totals.slice(history.length + baseline.length),
      ],
      first,
      period,
    ),
    denominatorHistory: toSamples(
      bench.totals.slice(0, history.length),
      past,
      period,
    ),
  };
  return {
    id: bench.group,
    kind: 'run',
    period,
    experiment: {
      start,
      faultStart: FAULT_START,
      faultEnd: end,
      end,
      now: seen,
      state: 'completed',
    },
    recoveryHorizonSeconds: Math.max(period, recovery.length * period),
    signals: [
      {
        id: 'metric',
        kind: bench.kind,
        role: 'steadyState',
        direction: bench.direction,
        unit: bench.unit,
        missing: 'ignore',
        points: totals ? [] : toSamples(around, first, period),
        history: totals ? [] : toSamples(history, past, period),
        ...totals,
      },
    ],
  };
}
