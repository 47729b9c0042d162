import { Evidence, formatDuration } from '@faultline/plugin-chaos-common';
import { Text, useText } from '../../../hooks/useText';
import { Section } from '../../layout/Section';
import styles from './Evidence.module.css';
import { intervalWords } from './intervalWords';

type Verdict = NonNullable<Evidence['verdict']>;

interface KeyNumbersProps {
  evidence: Evidence;
  verdict: Verdict;
}

/** How long the fault lasted, what noticed it when, and how recovery went. */
export function KeyNumbers({ evidence, verdict }: KeyNumbersProps) {
  const t = useText();
  const { fault } = evidence.windows;
  const done = evidence.state === 'judged';
  const alarm = verdict.timeToDetectByAlarmSeconds;
  const numbers: [string, string][] = [
    [
      t('numberFault'),
      fault
        ? formatDuration(
            Math.round((Date.parse(fault.to) - Date.parse(fault.from)) / 1000),
          )
        : t('numberNone'),
    ],
    [
      t('numberDetected'),
      verdict.timeToDetectSeconds
        ? intervalWords(verdict.timeToDetectSeconds)
        : t(done ? 'numberNotDetected' : 'numberSoFar'),
    ],
    [
      t('numberAlarm'),
      alarm === null
        ? t(done ? 'numberNoAlarm' : 'numberSoFar')
        : formatDuration(alarm),
    ],
    [t('numberRecovered'), recoveryWords(t, verdict, done)],
    [t('numberObjective'), formatDuration(verdict.recoveryObjectiveSeconds)],
  ];
  return (
    <Section title={t('numbers')}>
      <dl className={styles.numbers}>
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function recoveryWords(t: Text, verdict: Verdict, done: boolean): string {
  const { timeToRecoverSeconds, timeToDetectSeconds } = verdict;
  if (timeToRecoverSeconds) return intervalWords(timeToRecoverSeconds);
  if (!done) return t('numberSoFar');
  return t(timeToDetectSeconds ? 'numberNotRecovered' : 'numberNothing');
}
