import {
  Evidence,
  EvidenceSignal,
  formatDuration,
} from '@faultline/plugin-chaos-common';
import { Text } from '../../../../hooks/useText';
import { clockWords } from '../../../time/words';
import { signalLimits } from '../signalLimits';
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

const seconds = (at: string) => Date.parse(at) / 1000;

/** What to draw around the values of a signal. */
export function chartMarks(
  t: Text,
  signal: EvidenceSignal,
  { windows, actions }: Evidence,
): ChartMarks {
  const { before, fault, after } = windows;
  const names = {
    before: t('chartBefore'),
    fault: fault
      ? t('chartFault', {
          span: formatDuration(
            Math.round(seconds(fault.to) - seconds(fault.from)),
          ),
        })
      : '',
    after: t('chartAfter'),
  };
  const spans = { before, fault, after };
  const phases = ['before', 'fault', 'after'] as const;
  return {
    bands: phases.flatMap(phase => {
      const span = spans[phase];
      if (!span) return [];
      const { from, to } = span;
      return {
        phase,
        from: seconds(from),
        to: seconds(to),
        name: names[phase],
      };
    }),
    lines: signalLimits(signal).map(({ value, kind }) => ({
      value,
      name: t(kind === 'limit' ? 'chartLimit' : 'chartUsual', {
        value: valueWords(value, signal.unit),
      }),
    })),
    moments: [
      ...actions
        .flatMap(({ startedAt }) => startedAt ?? [])
        .map((at, index) => ({
          kind: 'action' as const,
          at: seconds(at),
          name: String(index + 1),
        })),
      ...found(t, signal),
    ],
  };
}

function found(t: Text, { outcome }: EvidenceSignal): ChartMoment[] {
  const { detectedAt, recoveredAt } = outcome ?? {};
  const moment = (
    kind: 'detected' | 'recovered',
    at: string | null | undefined,
  ): ChartMoment[] => {
    if (!at) return [];
    const time = clockWords(at);
    const key = kind === 'detected' ? 'chartDetected' : 'chartRecovered';
    return [{ kind, at: seconds(at), name: t(key, { time }) }];
  };
  return [
    ...moment('detected', detectedAt),
    ...moment('recovered', recoveredAt),
  ];
}
