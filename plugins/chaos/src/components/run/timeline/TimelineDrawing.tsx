import { useText } from '../../../hooks/useText';
import { clockWords } from '../../time/words';
import { ACTION_WORDS } from '../actionWords';
import { TimelineLayout } from './layOutTimeline';
import { ticks } from './ticks';
import styles from './Timeline.module.css';
import { TimelineBar } from './TimelineBar';
import { TimelineLinks } from './TimelineLinks';
import { HEAD, LEFT, RIGHT, ROW, WIDTH } from './timelineSize';

interface TimelineDrawingProps {
  layout: TimelineLayout;
}

/** The actions as bars on one axis in UTC, with what waits for what. */
export function TimelineDrawing({ layout }: TimelineDrawingProps) {
  const t = useText();
  const { from, to, now, rows } = layout;
  const span = Math.max(1, to - from);
  const x = (at: number) => LEFT + ((at - from) / span) * (RIGHT - LEFT);
  const bottom = HEAD + rows.length * ROW;
  const states = rows
    .map(({ action }) => `${action.text}: ${t(ACTION_WORDS[action.state])}.`)
    .join(' ');
  return (
    // Focusable, so that it can be scrolled by key.
    <div
      className={styles.scroll}
      role="region"
      aria-label={t('timeline')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${WIDTH} ${bottom + 20}`}
        role="img"
        aria-label={t('timelineLabel', {
          count: rows.length,
          from: clockWords(from),
          to: clockWords(to),
          states,
        })}
      >
        {ticks(from, to).map(at => (
          <g key={at}>
            <line
              className={styles.grid}
              x1={x(at)}
              x2={x(at)}
              y1={HEAD}
              y2={bottom}
            />
            <text x={x(at)} y={bottom + 14} textAnchor="middle">
              {clockWords(at)}
            </text>
          </g>
        ))}
        <TimelineLinks rows={rows} x={x} />
        {rows.map((row, index) => (
          <TimelineBar
            key={row.action.name}
            row={row}
            number={index + 1}
            x={x}
          />
        ))}
        {now !== null && (
          <g>
            <line
              className={styles.now}
              x1={x(now)}
              x2={x(now)}
              y1={HEAD - 6}
              y2={bottom}
            />
            <text className={styles.halo} x={x(now) + 4} y={HEAD - 2}>
              {t('timelineNow')}
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}
