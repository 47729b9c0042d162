import { useMemo, useState } from 'react';
import { Evidence } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import { Section } from '../../layout/Section';
import { AlarmRail } from './AlarmRail';
import { chartAxis } from './chartAxis';
import styles from './Evidence.module.css';
import { SignalPart } from './SignalPart';

interface SignalChartsProps {
  evidence: Evidence;
}

/** The signals of a run on one axis, and the alarms that belong to none. */
export function SignalCharts({ evidence }: SignalChartsProps) {
  const t = useText();
  const { signals, alarms, actions, message, problems } = evidence;
  // One cursor for all charts: the same moment in each.
  const [cursorAt, setCursorAt] = useState<number | null>(null);
  const axis = useMemo(() => chartAxis(evidence), [evidence]);
  const drawn = new Set(signals.map(({ alarm }) => alarm));
  const others = alarms.filter(({ name }) => !drawn.has(name));
  const marked = actions.filter(({ startedAt }) => startedAt);
  return (
    <Section
      title={t('signals')}
      note={signals.length > 0 && t('signalsNote', { count: signals.length })}
    >
      {signals.length === 0 && (
        <p className={layout.body}>{message ?? t('signalsNone')}</p>
      )}
      {problems.length > 0 && (
        <ul className={layout.bullets}>
          {problems.map(problem => (
            <li key={problem} className={layout.problem}>
              {problem}
            </li>
          ))}
        </ul>
      )}
      {signals.length > 0 && marked.length > 0 && (
        <p className={layout.muted}>
          {t('chartActions', {
            actions: marked
              .map(({ text }, index) => `${index + 1} ${text}`)
              .join(', '),
          })}
        </p>
      )}
      <div className={styles.charts}>
        {signals.map(signal => (
          <SignalPart
            key={signal.id}
            signal={signal}
            evidence={evidence}
            axis={axis}
            cursorAt={cursorAt}
            onCursor={setCursorAt}
          />
        ))}
      </div>
      {others.length > 0 && (
        <>
          <p className={layout.label}>{t('alarmOthers')}</p>
          {others.map(alarm => (
            <AlarmRail key={alarm.arn} alarm={alarm} axis={axis} />
          ))}
        </>
      )}
    </Section>
  );
}
