import { useText } from '../../../hooks/useText';
import { TimelineRow } from './layOutTimeline';
import styles from './Timeline.module.css';
import { BAR, barTop } from './timelineSize';
import { afterWords, barWords } from './timelineWords';

const LONGEST_NAME = 44;
const LONGEST_ID = 50;
/** An action that takes no time is still seen. */
const NARROWEST = 4;

interface TimelineBarProps {
  row: TimelineRow;
  number: number;
  x: (at: number) => number;
}

/** One action: its name, its bar, and how far it is. */
export function TimelineBar({ row, number, x }: TimelineBarProps) {
  const t = useText();
  const top = barTop(number - 1);
  const { text, actionId } = row.action;
  const about = [afterWords(t, row), actionId.replace(/^aws:/, '')];
  return (
    <g>
      <title>{text}</title>
      <text className={styles.name} x={0} y={top + 8}>
        {cut(`${number}. ${text}`, LONGEST_NAME)}
      </text>
      <text x={0} y={top + 22}>
        {cut(about.filter(Boolean).join(', '), LONGEST_ID)}
      </text>
      {row.pieces.map(({ kind, from, to }) => (
        <rect
          key={kind}
          className={styles[kind]}
          x={x(from)}
          y={top}
          width={Math.max(NARROWEST, x(to) - x(from))}
          height={BAR}
          rx={3}
        />
      ))}
      <text
        className={styles.halo}
        x={Math.max(x(row.to), x(row.from) + NARROWEST) + 6}
        y={top + 15}
      >
        {barWords(t, row)}
      </text>
    </g>
  );
}

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
