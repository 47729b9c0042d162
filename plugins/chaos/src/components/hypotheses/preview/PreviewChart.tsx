import { lazy, Suspense, useMemo, useState } from 'react';
import { Skeleton } from '@backstage/ui';
import { Series, SignalUnit, Threshold } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import chart from '../../run/evidence/chart/Chart.module.css';
import { ChartBoundary } from '../../run/evidence/chart/ChartBoundary';
import { indexAt } from '../../run/evidence/chart/indexAt';
import { valueWords } from '../../run/evidence/valueWords';
import { clockWords } from '../../time/words';
import { previewPoints } from './previewPoints';
import { summaryWords } from './summaryWords';

// The drawing library is loaded only where there is something to draw.
const Plot = lazy(() => import('../../run/evidence/chart/Plot'));

interface PreviewChartProps {
  title: string;
  unit: SignalUnit;
  series: Series;
  /** What it is held against. */
  threshold: Threshold | null;
}

/** A day of values with the limit, and in words how often it was broken. */
export function PreviewChart(props: PreviewChartProps) {
  const { title, unit, series, threshold } = props;
  const t = useText();
  const [cursorAt, setCursorAt] = useState<number | null>(null);
  const points = useMemo(
    () => previewPoints(series, threshold),
    [series, threshold],
  );
  const limit = threshold?.value;
  const marks = useMemo(
    () => ({
      bands: [],
      lines:
        limit === undefined
          ? []
          : [
              {
                value: limit,
                name: t('chartLimit', { value: valueWords(limit, unit) }),
              },
            ],
      moments: [],
    }),
    [limit, unit, t],
  );
  const axis = useMemo(
    () => ({
      from: series.start,
      to: series.start + series.values.length * series.period,
    }),
    [series],
  );
  const summary = summaryWords(t, { series, threshold, unit });
  const cursor = indexAt(points, cursorAt, series.period);
  const point = cursor === null ? undefined : points[cursor];
  return (
    <>
      <ChartBoundary fallback={null}>
        <div className={chart.readout} aria-hidden="true">
          {point &&
            `${clockWords(point.at * 1000)} UTC: ${
              point.value === null
                ? t('pointGap')
                : valueWords(point.value, unit)
            }`}
        </div>
        <div
          className={chart.scroll}
          role="img"
          aria-label={t('previewLabel', { title, summary })}
        >
          <Suspense fallback={<Skeleton width="100%" height={216} />}>
            <Plot
              points={points}
              period={series.period}
              marks={marks}
              axis={axis}
              unit={unit}
              cursor={cursor}
              onCursor={setCursorAt}
            />
          </Suspense>
        </div>
      </ChartBoundary>
      <p className={layout.muted} aria-live="polite">
        {summary}
      </p>
    </>
  );
}
