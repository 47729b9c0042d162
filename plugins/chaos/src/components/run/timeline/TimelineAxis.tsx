import { clockWords } from '../../time/words';
import { ticks } from './ticks';
import styles from './Timeline.module.css';
import { HEAD, TimelineSize } from './timelineSize';

/** A time of day and the air beside it. */
const TICK = 64;

interface TimelineAxisProps {
  /** Epoch milliseconds, as `to`. */
  from: number;
  to: number;
  bottom: number;
  size: TimelineSize;
  x: (at: number) => number;
}

/** The grid and the times of day in UTC. */
export function TimelineAxis(props: TimelineAxisProps) {
  const { from, to, bottom, size, x } = props;
  const most = Math.max(2, Math.floor((size.right - size.left) / TICK));
  return (
    <>
      {ticks(from, to, most).map(at => (
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
    </>
  );
}
