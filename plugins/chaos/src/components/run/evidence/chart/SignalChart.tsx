import { KeyboardEvent, lazy, Suspense, useId, useMemo, useState } from 'react';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { Evidence, EvidenceSignal } from '@faultline/plugin-chaos-common';
import { useText } from '../../../../hooks/useText';
import layout from '../../../layout/layout.module.css';
import { clockWords } from '../../../time/words';
import { AlarmRail } from '../AlarmRail';
import { askedUntil } from '../askedUntil';
import { ChartAxis } from '../chartAxis';
import { pointWords } from '../pointWords';
import { SignalPoint } from '../signalPoints';
import { SignalTable } from '../SignalTable';
import styles from './Chart.module.css';
import { chartMarks } from './chartMarks';
import { ChartBoundary } from './ChartBoundary';
import { indexAt } from './indexAt';
import { movedCursor } from './movedCursor';

// The drawing library is loaded only where there is something to draw.
const Plot = lazy(() => import('./Plot'));

interface SignalChartProps {
  signal: EvidenceSignal;
  points: SignalPoint[];
  evidence: Evidence;
  /** The alarm that belongs to it, on the same axis. */
  alarm: Evidence['alarms'][number] | undefined;
  axis: ChartAxis;
  /** Where the cursor of all charts is, in epoch seconds. */
  cursorAt: number | null;
  onCursor: (at: number | null) => void;
  onTable: () => void;
}

/** The values of a signal as a line; keys walk along it and speak each value. */
export function SignalChart(props: SignalChartProps) {
  const t = useText();
  const { signal, points, evidence, alarm, axis } = props;
  const { cursorAt, onCursor, onTable } = props;
  const help = useId();
  const [spoken, setSpoken] = useState('');
  const marks = useMemo(
    () => chartMarks(t, signal, evidence),
    [t, signal, evidence],
  );
  const period = signal.series?.period ?? 0;
  const cursor = indexAt(points, cursorAt, period);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key.toLowerCase() === 't') {
      onTable();
      return;
    }
    const next = movedCursor(event.key, cursor, points.length);
    const point = next === null ? undefined : points[next];
    if (!point) return;
    event.preventDefault();
    onCursor(point.at);
    setSpoken(pointWords(t, point, signal.unit));
  };
  // Without a cursor, the last known value: while a run goes on, it is news.
  const point =
    cursor === null
      ? points.filter(({ value }) => value !== null).at(-1)
      : points[cursor];
  return (
    <ChartBoundary
      fallback={
        <>
          <p className={layout.muted}>{t('chartFailed')}</p>
          <SignalTable signal={signal} points={points} />
        </>
      }
    >
      <div className={styles.readout} aria-hidden="true">
        {point && pointWords(t, point, signal.unit)}
      </div>
      {/* One stop for the keyboard; the keys go along the values. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className={styles.scroll}
        role="application"
        aria-label={t('chartLabel', {
          title: signal.title,
          from: clockWords(axis.from * 1000),
          to: clockWords(axis.to * 1000),
        })}
        aria-describedby={help}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <Suspense fallback={<Skeleton width="100%" height={216} />}>
          <Plot
            points={points}
            period={period}
            marks={marks}
            axis={axis}
            unit={signal.unit}
            cursor={cursor}
            onCursor={onCursor}
          />
        </Suspense>
        {alarm && (
          <AlarmRail alarm={alarm} axis={axis} until={askedUntil(evidence)} />
        )}
      </div>
      <VisuallyHidden id={help}>{t('chartHelp')}</VisuallyHidden>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </ChartBoundary>
  );
}
