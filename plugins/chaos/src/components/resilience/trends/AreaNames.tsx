import { TrendChartData } from './trendCharts';
import { trendStretches } from './trendPaths';
import styles from './Trends.module.css';
import { TrendScale } from './trendScale';

/** An area has to be so high, in pixels, to hold its name. */
const NEEDED = 14;

interface AreaNamesProps {
  chart: TrendChartData;
  days: string[];
  scale: TrendScale;
}

/** Names the areas where they are at their end, instead of a legend. */
export function AreaNames({ chart, days, scale }: AreaNamesProps) {
  const last = days.length - 1;
  const ends = trendStretches(chart.series, days, true).map(stretches =>
    stretches.flat().find(({ index }) => index === last),
  );
  return (
    <>
      {chart.series.map(({ name }, order) => {
        const end = ends[order];
        if (!end) return null;
        const { low, high } = end;
        if (scale.y(low) - scale.y(high) < NEEDED) return null;
        return (
          <text
            key={name}
            className={styles.areaName}
            x={scale.right - 6}
            y={(scale.y(low) + scale.y(high)) / 2 + 4}
            textAnchor="end"
          >
            {`${name} ${high - low}`}
          </text>
        );
      })}
    </>
  );
}
