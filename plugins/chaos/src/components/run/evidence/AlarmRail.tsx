import { Evidence } from '@faultline/plugin-chaos-common';
import styles from './AlarmRail.module.css';
import { alarmSpans } from './alarmSpans';
import { ChartAxis } from './chartAxis';

interface AlarmRailProps {
  alarm: Evidence['alarms'][number];
  axis: ChartAxis;
  /** When AWS was last asked, if it will be again, in epoch seconds. */
  until?: number;
}

/** The states of an alarm below a chart; `AlarmWords` says them. */
export function AlarmRail({ alarm, axis, until }: AlarmRailProps) {
  const percent = (seconds: number) =>
    `${(100 * seconds) / Math.max(1, axis.to - axis.from)}%`;
  return (
    <div className={styles.rail} aria-hidden="true">
      {alarmSpans(alarm, axis, until).map(span => (
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
  );
}
