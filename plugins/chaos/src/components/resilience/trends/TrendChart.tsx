import { useId } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import { useText } from '../../../hooks/useText';
import { dayWords } from './dayWords';
import { AreaNames } from './AreaNames';
import { Patterns } from './Patterns';
import { TrendChartData } from './trendCharts';
import { areaPath, linePath, trendStretches } from './trendPaths';
import styles from './Trends.module.css';
import { CHART_HEIGHT, TrendScale, trendScale } from './trendScale';

/** Before the page has told how wide the chart is. */
const USUAL_WIDTH = 560;

interface TrendChartProps {
  chart: TrendChartData;
  days: string[];
  /** Indices of days on which the scoring changed. */
  changes: number[];
  cursor: number | null;
  onCursor: (index: number | null) => void;
}

/** A trend as lines or as areas on each other, with its days below. */
export function TrendChart(props: TrendChartProps) {
  const { chart, days, changes, cursor, onCursor } = props;
  const t = useText();
  const patterns = useId();
  const [measure, size] = useMeasure<HTMLDivElement>();
  const { series, stacked, words } = chart;
  const stretches = trendStretches(series, days, stacked);
  const highs = stretches.flat(2).map(({ high }) => high);
  const most = chart.top ?? Math.max(1, ...highs);
  const scale = trendScale(days, most, size.width || USUAL_WIDTH, stacked);
  const { x, y } = scale;
  return (
    <div ref={measure} className={styles.plot} aria-hidden="true">
      <svg
        width={scale.width}
        height={CHART_HEIGHT}
        onPointerMove={event => {
          const { left } = event.currentTarget.getBoundingClientRect();
          onCursor(nearest(days.length, scale, event.clientX - left));
        }}
        onPointerLeave={() => onCursor(null)}
      >
        <Patterns id={patterns} />
        {scale.ticks.map(tick => (
          <g key={tick}>
            <line
              className={styles.grid}
              x1={scale.left}
              x2={scale.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text
              className={styles.axis}
              x={scale.left - 6}
              y={y(tick) + 4}
              textAnchor="end"
            >
              {tick}
            </text>
          </g>
        ))}
        {scale.names.map(index => (
          <text
            key={index}
            className={styles.axis}
            x={x(index)}
            y={CHART_HEIGHT - 6}
            textAnchor={index === 0 ? 'start' : 'middle'}
          >
            {dayWords(days[index]!)}
          </text>
        ))}
        {series.map(({ name, tone }, order) =>
          stretches[order]!.map(stretch => (
            <g key={`${name} ${stretch[0]!.index}`}>
              {stacked && (
                <path
                  className={styles[tone]}
                  d={areaPath(stretch, scale)}
                  style={
                    tone === 'stale' || tone === 'failing'
                      ? { fill: `url(#${patterns}${tone})` }
                      : undefined
                  }
                />
              )}
              <path
                className={stacked ? styles.edge : styles.line}
                d={linePath(stretch, scale)}
              />
              {stretch.length === 1 && !stacked && (
                <circle
                  className={styles.dot}
                  cx={x(stretch[0]!.index)}
                  cy={y(stretch[0]!.high)}
                  r="2.5"
                />
              )}
            </g>
          )),
        )}
        {stacked && <AreaNames chart={chart} days={days} scale={scale} />}
        {changes.map(index => (
          <g key={index}>
            <line
              className={styles.change}
              x1={x(index)}
              x2={x(index)}
              y1={scale.top - 6}
              y2={scale.floor}
            />
            <text
              className={styles.changeName}
              x={x(index)}
              y={scale.top - 9}
              textAnchor={x(index) > scale.width / 2 ? 'end' : 'start'}
            >
              {t('scoringChanged')}
            </text>
          </g>
        ))}
        {cursor !== null && (
          <line
            className={styles.cursor}
            x1={x(cursor)}
            x2={x(cursor)}
            y1={scale.top}
            y2={scale.floor}
          />
        )}
        {cursor !== null &&
          stretches.map(each => {
            const at = each.flat().find(({ index }) => index === cursor);
            return (
              at && (
                <circle
                  key={`${at.low} ${at.high}`}
                  className={styles.dot}
                  cx={x(cursor)}
                  cy={y(at.high)}
                  r="3"
                >
                  <title>{words(at.high - at.low)}</title>
                </circle>
              )
            );
          })}
      </svg>
    </div>
  );
}

/** The day that stands nearest to a place on the chart. */
function nearest(count: number, { x }: TrendScale, at: number): number {
  let best = 0;
  for (let index = 1; index < count; index++) {
    if (Math.abs(x(index) - at) < Math.abs(x(best) - at)) best = index;
  }
  return best;
}
