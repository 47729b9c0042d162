import { KeyboardEvent, useId, useRef, useState } from 'react';
import { ButtonIcon, VisuallyHidden } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { TrendQuery } from '@faultline/plugin-chaos-common';
import { RiLineChartLine, RiTableLine } from '@remixicon/react';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { useText } from '../../../hooks/useText';
import { CsvButton } from '../../files/CsvButton';
import { PngButton } from '../../files/PngButton';
import layout from '../../layout/layout.module.css';
import { Section } from '../../layout/Section';
import { movedCursor } from '../../run/evidence/chart/movedCursor';
import { dayWords } from './dayWords';
import { pointText } from './pointText';
import { TrendChart } from './TrendChart';
import { TrendChartData } from './trendCharts';
import { TrendTable } from './TrendTable';
import styles from './Trends.module.css';

interface TrendCardProps {
  chart: TrendChartData;
  days: string[];
  changes: number[];
  /** Index of the day that is looked at, in all charts. */
  cursor: number | null;
  onCursor: (index: number | null) => void;
  query: TrendQuery;
}

/** One chart of a trend, or its table; keys go from day to day. */
export function TrendCard(props: TrendCardProps) {
  const { chart, days, changes, cursor, onCursor, query } = props;
  const t = useText();
  const api = useApi(chaosApiRef);
  const help = useId();
  const picture = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [spoken, setSpoken] = useState('');
  const { title } = chart;
  const shown = cursor ?? days.length - 1;
  const known = days.findIndex((_, index) =>
    chart.series.some(({ values }) => (values[index] ?? null) !== null),
  );
  const empty = known < 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key.toLowerCase() === 't') {
      setAsTable(true);
      return;
    }
    const next = movedCursor(event.key, cursor, days.length);
    if (next === null) return;
    event.preventDefault();
    onCursor(next);
    setSpoken(pointText(t, chart, days, next));
  };
  return (
    <Section
      title={title}
      end={
        <>
          {!empty && (
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={asTable ? <RiLineChartLine /> : <RiTableLine />}
              aria-label={t(asTable ? 'signalChart' : 'signalTable', { title })}
              onPress={() => setAsTable(!asTable)}
            />
          )}
          {!empty && !asTable && (
            <PngButton
              title={title}
              name={`faultline-trend-${chart.id}`}
              of={picture}
            />
          )}
          <CsvButton
            title={title}
            name="faultline-trend"
            load={() => api.exportTrend(query)}
          />
        </>
      }
    >
      {empty && <p className={layout.body}>{t('trendNotKnown')}</p>}
      {!empty && asTable && (
        <TrendTable chart={chart} days={days} changes={changes} />
      )}
      {!empty && !asTable && (
        <>
          {/* One stop for the keyboard; the keys go along the days. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <div
            ref={picture}
            className={styles.focus}
            role="application"
            aria-label={t('trendChartLabel', {
              title,
              from: dayWords(days[0]!, true),
              to: dayWords(days.at(-1)!, true),
            })}
            aria-describedby={help}
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            onKeyDown={onKeyDown}
          >
            <div className={styles.readout} aria-hidden="true">
              {pointText(t, chart, days, shown)}
            </div>
            {known > 0 && (
              <div className={styles.readout}>
                {t('trendKnownSince', { day: dayWords(days[known]!, true) })}
              </div>
            )}
            <TrendChart
              chart={chart}
              days={days}
              changes={changes}
              cursor={cursor}
              onCursor={onCursor}
            />
          </div>
          <VisuallyHidden id={help}>{t('trendHelp')}</VisuallyHidden>
          <VisuallyHidden role="status">{spoken}</VisuallyHidden>
        </>
      )}
    </Section>
  );
}
