import { TimelineRow } from './layOutTimeline';
import styles from './Timeline.module.css';
import { BAR, HEAD, TimelineSize } from './timelineSize';

interface TimelineLinksProps {
  rows: TimelineRow[];
  size: TimelineSize;
  x: (at: number) => number;
}

/** Lines from the end of an action to those that wait for it. */
export function TimelineLinks({ rows, size, x }: TimelineLinksProps) {
  const middleOf = (index: number) =>
    HEAD + index * size.row + size.bar + BAR / 2;
  return (
    <>
      {rows.flatMap((row, index) =>
        row.after.map(number => {
          const before = rows[number - 1];
          if (!before) return null;
          const [fromX, toX] = [x(before.to), x(row.from)];
          const fromY = middleOf(number - 1);
          const toY = middleOf(index);
          return (
            <path
              key={`${number} ${index}`}
              className={styles.link}
              d={`M${fromX} ${fromY}V${toY}H${toX}`}
            />
          );
        }),
      )}
    </>
  );
}
