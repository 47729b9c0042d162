import { useText } from '../../../hooks/useText';
import { TimelineRow } from './layOutTimeline';
import styles from './Timeline.module.css';
import { BAR, HEAD, TimelineSize } from './timelineSize';
import { afterWords, barWords, cutWords } from './timelineWords';

/** An action that takes no time is still seen. */
const NARROWEST = 4;
const GAP = 6;
/** About as wide is a letter of the words at a bar. */
const LETTER = 6;

interface TimelineBarProps {
  row: TimelineRow;
  number: number;
  size: TimelineSize;
  x: (at: number) => number;
}

/** One action: its name, its bar, and how far it is. */
export function TimelineBar({ row, number, size, x }: TimelineBarProps) {
  const t = useText();
  const { narrow, letters, right } = size;
  const top = HEAD + (number - 1) * size.row;
  const bar = top + size.bar;
  const { text, actionId } = row.action;
  const words = barWords(t, row);
  const about = [
    afterWords(t, row),
    actionId.replace(/^aws:/, ''),
    narrow && words,
  ];
  const end = Math.max(x(row.to), x(row.from) + NARROWEST) + GAP;
  const fits = end + words.length * LETTER <= right;
  return (
    <g>
      <title>{text}</title>
      <text className={styles.name} x={0} y={top + 16}>
        {cutWords(`${number}. ${text}`, letters)}
      </text>
      <text x={0} y={top + 30}>
        {cutWords(about.filter(Boolean).join(', '), letters + 6)}
      </text>
      {row.pieces.map(({ kind, from, to }) => (
        <rect
          key={kind}
          className={styles[kind]}
          x={x(from)}
          y={bar}
          width={Math.max(NARROWEST, x(to) - x(from))}
          height={BAR}
          rx={3}
        />
      ))}
      {!narrow && (
        <text
          className={styles.halo}
          x={fits ? end : x(row.from) - GAP}
          y={bar + 15}
          textAnchor={fits ? 'start' : 'end'}
        >
          {words}
        </text>
      )}
    </g>
  );
}
