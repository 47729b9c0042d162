import { Evidence } from '@faultline/plugin-chaos-common';
import useMeasure from 'react-use/esm/useMeasure';
import { useText } from '../../../hooks/useText';
import { clockWords } from '../../time/words';
import { ACTION_WORDS } from '../actionWords';
import { alarmWords } from '../evidence/alarmWords';
import { TimelineLayout } from './layOutTimeline';
import styles from './Timeline.module.css';
import { TimelineAxis } from './TimelineAxis';
import { TimelineBands } from './TimelineBands';
import { TimelineBar } from './TimelineBar';
import { TimelineLinks } from './TimelineLinks';
import { TimelineRail } from './TimelineRail';
import { HEAD, timelineSize } from './timelineSize';

interface TimelineDrawingProps {
  layout: TimelineLayout;
  windows: Evidence['windows'] | undefined;
  alarms: Evidence['alarms'];
  /** When AWS was last asked, if it will be again, in epoch seconds. */
  until: number | undefined;
  /** Where the cursor of the charts is, in epoch seconds. */
  cursorAt: number | null;
}

/** The actions as bars and the alarms as rails, on the axis of the charts. */
export function TimelineDrawing(props: TimelineDrawingProps) {
  const t = useText();
  const { layout, windows, alarms, until, cursorAt } = props;
  const [measure, { width }] = useMeasure<HTMLDivElement>();
  const size = timelineSize(width);
  const { from, to, now, rows } = layout;
  const span = Math.max(1, to - from);
  const x = (at: number) =>
    size.left + ((at - from) / span) * (size.right - size.left);
  const axis = { from: from / 1000, to: to / 1000 };
  const railsTop = HEAD + rows.length * size.row;
  const bottom = railsTop + alarms.length * size.railRow;
  const states = [
    ...rows.map(
      ({ action }) => `${action.text}: ${t(ACTION_WORDS[action.state])}.`,
    ),
    ...alarms.map(
      alarm => `${alarm.name}: ${alarmWords(t, alarm, axis, until)}.`,
    ),
  ].join(' ');
  return (
    <div ref={measure}>
      <svg
        className={styles.drawing}
        width={size.width}
        height={bottom + 20}
        viewBox={`0 0 ${size.width} ${bottom + 20}`}
        role="img"
        aria-label={t('timelineLabel', {
          count: rows.length,
          from: clockWords(from),
          to: clockWords(to),
          states,
        })}
      >
        {windows && (
          <TimelineBands windows={windows} bottom={bottom} size={size} x={x} />
        )}
        <TimelineAxis from={from} to={to} bottom={bottom} size={size} x={x} />
        <TimelineLinks rows={rows} size={size} x={x} />
        {rows.map((row, index) => (
          <TimelineBar
            key={row.action.name}
            row={row}
            number={index + 1}
            size={size}
            x={x}
          />
        ))}
        {alarms.map((alarm, index) => (
          <TimelineRail
            key={alarm.arn}
            alarm={alarm}
            axis={axis}
            until={until}
            top={railsTop + index * size.railRow}
            size={size}
            x={x}
          />
        ))}
        {cursorAt !== null && (
          <line
            className={styles.cursor}
            x1={x(cursorAt * 1000)}
            x2={x(cursorAt * 1000)}
            y1={HEAD}
            y2={bottom}
          />
        )}
        {now !== null && (
          <g>
            <line
              className={styles.now}
              x1={x(now)}
              x2={x(now)}
              y1={HEAD - 6}
              y2={bottom}
            />
            <text className={styles.halo} x={x(now) + 4} y={HEAD + 10}>
              {t('timelineNow')}
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}
