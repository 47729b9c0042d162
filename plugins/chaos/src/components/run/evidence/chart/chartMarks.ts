import { Evidence, EvidenceSignal } from '@faultline/plugin-chaos-common';
import { Text } from '../../../../hooks/useText';
import { MessageKey } from '../../../../translations/messages';
import { clockWords } from '../../../time/words';
import { lengthWords } from '../intervalWords';
import { SignalLimit, signalLimits } from '../signalLimits';
import { valueWords } from '../valueWords';

/** A shaded stretch of time with its name. In epoch seconds, as all here. */
export interface ChartBand {
  phase: 'before' | 'fault' | 'after';
  from: number;
  to: number;
  name: string;
}

/** A level that the values are held against. */
export interface ChartLine {
  value: number;
  name: string;
}

/** A moment: an action by its number, or what the engine found. */
export interface ChartMoment {
  kind: 'action' | 'detected' | 'recovered';
  at: number;
  name: string;
}

/** Everything on a chart that is not a value. */
export interface ChartMarks {
  bands: ChartBand[];
  lines: ChartLine[];
  moments: ChartMoment[];
}

const LIMIT_WORDS: Record<SignalLimit['kind'], MessageKey> = {
  limit: 'chartLimit',
  highest: 'chartHighest',
  lowest: 'chartLowest',
};

const BAND_WORDS: Record<ChartBand['phase'], MessageKey> = {
  before: 'chartBefore',
  fault: 'chartFault',
  after: 'chartAfter',
};

const seconds = (at: string) => Date.parse(at) / 1000;

/** What to draw around the values of a signal. */
export function chartMarks(
  t: Text,
  signal: EvidenceSignal,
  { windows, actions }: Evidence,
): ChartMarks {
  const { fault } = windows;
  return {
    bands: windowBands(t, windows),
    lines: signalLimits(signal).map(({ value, kind }) => ({
      value,
      name: t(LIMIT_WORDS[kind], { value: valueWords(value, signal.unit) }),
    })),
    moments: [
      ...begun(actions),
      ...found(t, signal, fault && seconds(fault.from)),
    ],
  };
}

/** The windows of a run with their names. */
export function windowBands(
  t: Text,
  windows: Evidence['windows'],
): ChartBand[] {
  const phases = ['before', 'fault', 'after'] as const;
  return phases.flatMap(phase => {
    const span = windows[phase];
    if (!span) return [];
    const [from, to] = [seconds(span.from), seconds(span.to)];
    const length = lengthWords(to - from);
    return { phase, from, to, name: t(BAND_WORDS[phase], { span: length }) };
  });
}

/** The actions by number; those that began together share a mark. */
function begun(actions: Evidence['actions']): ChartMoment[] {
  const numbers = new Map<number, number[]>();
  actions.forEach(({ startedAt }, index) => {
    if (!startedAt) return;
    const at = Math.floor(seconds(startedAt));
    numbers.set(at, [...(numbers.get(at) ?? []), index + 1]);
  });
  return [...numbers].map(([at, all]) => ({
    kind: 'action',
    at,
    name: all.join(', '),
  }));
}

function found(
  t: Text,
  { outcome }: EvidenceSignal,
  faultAt: number | null,
): ChartMoment[] {
  const { detectedAt, recoveredAt } = outcome ?? {};
  const moment = (
    kind: 'detected' | 'recovered',
    at: string | null | undefined,
  ): ChartMoment[] => {
    if (!at) return [];
    const key = kind === 'detected' ? 'chartDetected' : 'chartRecovered';
    return [
      {
        kind,
        // The bin that the fault began in begins before it.
        at: Math.max(seconds(at), faultAt ?? 0),
        name: t(key, { time: clockWords(at) }),
      },
    ];
  };
  return [
    ...moment('detected', detectedAt),
    ...moment('recovered', recoveredAt),
  ];
}
