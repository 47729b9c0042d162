import { Evidence } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { alarmSpans } from '../evidence/alarmSpans';
import { alarmWords } from '../evidence/alarmWords';
import { ChartAxis } from '../evidence/chartAxis';
import styles from './Timeline.module.css';
import { RAIL, TimelineSize } from './timelineSize';
import { cutWords } from './timelineWords';

interface TimelineRailProps {
  alarm: Evidence['alarms'][number];
  axis: ChartAxis;
  until: number | undefined;
  top: number;
  size: TimelineSize;
  x: (at: number) => number;
}

/** The states of an alarm below the actions. */
export function TimelineRail(props: TimelineRailProps) {
  const t = useText();
  const { alarm, axis, until, top, size, x } = props;
  const { left, right, rail, letters, narrow } = size;
  const name = t(alarm.stop ? 'alarmStopRail' : 'alarmRail', {
    name: alarm.name,
  });
  const words = alarmWords(t, alarm, axis, until);
  const rang = alarmSpans(alarm, axis, until).filter(
    ({ state }) => state === 'ALARM',
  );
  const known = until === undefined ? right : Math.min(right, x(until * 1000));
  return (
    <g>
      <title>{`${name}: ${words}`}</title>
      <text x={0} y={top + 13}>
        {cutWords(narrow ? `${name}: ${words}` : name, letters + 6)}
      </text>
      <rect
        className={styles.rail}
        x={left}
        y={top + rail}
        width={Math.max(0, known - left)}
        height={RAIL}
        rx={3}
      />
      {rang.map(({ from, to }) => (
        <rect
          key={from}
          className={styles.rang}
          x={x(from * 1000)}
          y={top + rail}
          width={Math.max(2, x(to * 1000) - x(from * 1000))}
          height={RAIL}
        />
      ))}
    </g>
  );
}
