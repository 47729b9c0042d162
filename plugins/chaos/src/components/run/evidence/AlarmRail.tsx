import { Evidence } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import { clockWords } from '../../time/words';
import styles from './AlarmRail.module.css';
import { AlarmSpan, alarmSpans } from './alarmSpans';
import { ChartAxis } from './chartAxis';

interface AlarmRailProps {
  alarm: Evidence['alarms'][number];
  axis: ChartAxis;
}

/** The states of an alarm in time, drawn and in words. */
export function AlarmRail({ alarm, axis }: AlarmRailProps) {
  const t = useText();
  const spans = alarmSpans(alarm, axis);
  const percent = (seconds: number) =>
    `${(100 * seconds) / Math.max(1, axis.to - axis.from)}%`;
  const words = ({ state, from, to }: AlarmSpan) =>
    t('alarmSpan', {
      state,
      from: clockWords(from * 1000),
      to: clockWords(to * 1000),
    });
  const rang = spans.filter(({ state }) => state === 'ALARM');
  const name = t(alarm.stop ? 'alarmStopRail' : 'alarmRail', {
    name: alarm.name,
  });
  return (
    <div className={styles.alarm}>
      <div className={styles.rail} aria-hidden="true">
        {spans.map(span => (
          <span
            key={span.from}
            className={span.state === 'ALARM' ? styles.rang : styles.quiet}
            style={{
              left: percent(span.from - axis.from),
              width: percent(span.to - span.from),
            }}
          />
        ))}
      </div>
      <div className={layout.muted}>
        {name}:{' '}
        {alarm.problem ??
          ((rang.length > 0 ? rang : spans).map(words).join(', ') ||
            t('alarmSilent'))}
      </div>
    </div>
  );
}
