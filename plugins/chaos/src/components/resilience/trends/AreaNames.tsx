import { TrendChartData } from './trendCharts';
import { trendStretches } from './trendPaths';
import styles from './Trends.module.css';
import { TrendScale } from './trendScale';

/** Height of a name, in pixels. */
const LINE = 14;

interface AreaNamesProps {
  chart: TrendChartData;
  days: string[];
  scale: TrendScale;
}

/** Names the areas beside their ends, instead of a legend. */
export function AreaNames({ chart, days, scale }: AreaNamesProps) {
  const ends = trendStretches(chart.series, days, true).map(stretches =>
    stretches.at(-1)?.at(-1),
  );
  let below = scale.floor + LINE;
  return (
    <>
      {chart.series.map(({ name }, order) => {
        const end = ends[order];
        if (!end) return null;
        const { low, high } = end;
        // Thin areas move their names up rather than write over each other.
        const middle = (scale.y(low) + scale.y(high)) / 2 + 4;
        below = Math.min(middle, below - LINE);
        return (
          <text
            key={name}
            className={styles.areaName}
            x={scale.right + 6}
            y={below}
          >
            {`${name} ${high - low}`}
          </text>
        );
      })}
    </>
  );
}
