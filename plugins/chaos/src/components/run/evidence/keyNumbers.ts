import { Evidence, EvidenceSignal } from '@faultline/plugin-chaos-common';
import { Text } from '../../../hooks/useText';
import { sameSignal } from './compare/sameSignal';
import { intervalWords, lengthWords } from './intervalWords';
import { signalPoints } from './signalPoints';
import { valueWords } from './valueWords';

type Verdict = NonNullable<Evidence['verdict']>;

/** As many of the signals have their peak among the numbers. */
const PEAKS = 3;

/** The signals that say most: what must hold, if it was read. */
export function peakSignals({ signals }: Evidence): EvidenceSignal[] {
  return signals
    .filter(({ role, series }) => role === 'steadyState' && series)
    .slice(0, PEAKS);
}

/**
 * How long the fault lasted, what noticed it when, how recovery went, and how far
 * signals went: name and value of each.
 *
 * @param of - the signals whose peaks are told
 */
export function keyNumbers(
  t: Text,
  evidence: Evidence,
  of: EvidenceSignal[],
): [name: string, value: string][] {
  const { verdict, windows, state } = evidence;
  const { fault } = windows;
  const done = state === 'judged';
  const open = t(done ? 'numberNotJudged' : 'numberSoFar');
  const lasted =
    fault && (Date.parse(fault.to) - Date.parse(fault.from)) / 1000;
  return [
    [
      t(state === 'running' ? 'numberFaultSoFar' : 'numberFault'),
      lasted === null ? t('numberNone') : lengthWords(lasted),
    ],
    [t('numberDetected'), verdict ? detection(t, verdict, done) : open],
    [t('numberAlarm'), verdict ? alarm(t, verdict, done) : open],
    [t('numberRecovered'), verdict ? recovery(t, verdict, done) : open],
    [
      t('numberObjective'),
      verdict ? lengthWords(verdict.recoveryObjectiveSeconds) : open,
    ],
    ...of.map((signal): [string, string] => {
      const shown = sameSignal(signal, evidence.signals);
      const name = t(
        signal.direction === 'down' ? 'numberLowest' : 'numberHighest',
        { title: signal.title },
      );
      return [name, (shown && peakWords(shown, evidence)) ?? t('numberNoData')];
    }),
  ];
}

function detection(t: Text, verdict: Verdict, done: boolean): string {
  const { timeToDetectSeconds } = verdict;
  if (timeToDetectSeconds) return intervalWords(timeToDetectSeconds);
  return t(done ? 'numberNotDetected' : 'numberSoFar');
}

function alarm(t: Text, verdict: Verdict, done: boolean): string {
  const seconds = verdict.timeToDetectByAlarmSeconds;
  if (seconds !== null) return lengthWords(seconds);
  return t(done ? 'numberNoAlarm' : 'numberSoFar');
}

function recovery(t: Text, verdict: Verdict, done: boolean): string {
  const { timeToRecoverSeconds, timeToDetectSeconds } = verdict;
  if (timeToRecoverSeconds) return intervalWords(timeToRecoverSeconds);
  if (!done) return t('numberSoFar');
  return t(timeToDetectSeconds ? 'numberNotRecovered' : 'numberNothing');
}

function peakWords(
  signal: EvidenceSignal,
  { windows }: Evidence,
): string | undefined {
  const values = signalPoints(signal, windows)
    .filter(({ phase }) => phase !== 'before')
    .flatMap(({ value }) => value ?? []);
  if (values.length === 0) return undefined;
  const farthest = signal.direction === 'down' ? Math.min : Math.max;
  return valueWords(farthest(...values), signal.unit);
}
