import { TimelineRow } from './layOutTimeline';
import styles from './Timeline.module.css';
import { BAR, barTop } from './timelineSize';

interface TimelineLinksProps {
  rows: TimelineRow[];
  x: (at: number) => number;
}

/** Lines from the end of an action to those that wait for it. */
export function TimelineLinks({ rows, x }: TimelineLinksProps) {
  return (
    <>
      {rows.flatMap((row, index) =>
        row.after.map(number => {
          const before = rows[number - 1];
          if (!before) return null;
          const [fromX, toX] = [x(before.to), x(row.from)];
          const fromY = barTop(number - 1) + BAR / 2;
          const toY = barTop(index) + BAR / 2;
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
