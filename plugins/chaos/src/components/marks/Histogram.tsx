import { useText } from '../../hooks/useText';
import styles from './Histogram.module.css';

const BAR = { width: 30, step: 38, floor: 39, room: 24 };

interface HistogramProps {
  /** Rated services by score: below 40, below 60, below 80, from 80. */
  counts: readonly [number, number, number, number];
  /** The highest count of all histograms that stand together. */
  top: number;
}

/** How many services have which score, in four bars with their numbers. */
export function Histogram({ counts, top }: HistogramProps) {
  const t = useText();
  const [poor, fair, good, best] = counts;
  return (
    <svg
      className={styles.histogram}
      width="150"
      height="40"
      viewBox="0 0 150 40"
      role="img"
      aria-label={t('histogram', { poor, fair, good, best })}
    >
      <line x1="0" x2="150" y1="39.5" y2="39.5" />
      {counts.map((count, bin) => {
        const height = (BAR.room * count) / Math.max(1, top);
        const x = 2 + bin * BAR.step;
        return (
          <g key={x}>
            <rect
              x={x}
              y={BAR.floor - height}
              width={BAR.width}
              height={height}
            />
            <text x={x + BAR.width / 2} y={BAR.floor - height - 3}>
              {count}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
