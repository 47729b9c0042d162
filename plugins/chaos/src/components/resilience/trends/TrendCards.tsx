import { useMemo, useState } from 'react';
import { Trend, TrendQuery } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import layout from '../../layout/layout.module.css';
import { dayWords } from './dayWords';
import { definitionChanges } from './definitionChanges';
import { TrendCard } from './TrendCard';
import { trendCharts } from './trendCharts';
import styles from './Trends.module.css';

interface TrendCardsProps {
  /** With one day at least. */
  trend: Trend;
  query: TrendQuery;
}

/** All charts of a trend, with one cursor: the same day in each. */
export function TrendCards({ trend, query }: TrendCardsProps) {
  const t = useText();
  const [cursor, setCursor] = useState<number | null>(null);
  const { points } = trend;
  const charts = useMemo(() => trendCharts(t, points), [t, points]);
  const changes = useMemo(() => definitionChanges(points), [points]);
  const days = useMemo(() => points.map(({ day }) => day), [points]);
  const recorded = points.find(({ reconstructed }) => !reconstructed);
  return (
    <div className={styles.charts}>
      {points[0]?.reconstructed && (
        <p className={`${layout.muted} ${styles.note}`}>
          {recorded
            ? t('trendWorkedOutBefore', { day: dayWords(recorded.day, true) })
            : t('trendWorkedOut')}
        </p>
      )}
      {charts.map(chart => (
        <TrendCard
          key={chart.id}
          chart={chart}
          days={days}
          changes={changes}
          cursor={cursor !== null && cursor < days.length ? cursor : null}
          onCursor={setCursor}
          query={query}
        />
      ))}
    </div>
  );
}
