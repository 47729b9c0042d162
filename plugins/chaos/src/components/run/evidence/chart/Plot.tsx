import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { EvidenceSignal } from '@faultline/plugin-chaos-common';
import useMeasure from 'react-use/esm/useMeasure';
import { ChartAxis } from '../chartAxis';
import { SignalPoint } from '../signalPoints';
import styles from './Chart.module.css';
import { ChartMarks } from './chartMarks';
import { plotData } from './plotData';
import { plotOptions } from './plotOptions';

interface PlotProps {
  points: SignalPoint[];
  /** Seconds that each value covers. */
  period: number;
  marks: ChartMarks;
  axis: ChartAxis;
  unit: EvidenceSignal['unit'];
  /** Index of the value under the cursor. */
  cursor: number | null;
  /** Called with the time of the value that is pointed at. */
  onCursor: (at: number | null) => void;
}

/** Draws with uPlot: made once, then fed with new values and sizes. */
export default function Plot(props: PlotProps) {
  const { points, period, cursor } = props;
  const [measure, { width }] = useMeasure<HTMLDivElement>();
  const holder = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot>();
  // What is drawn is looked up when it is drawn, so that it is never stale.
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const element = holder.current!;
    const options = plotOptions(element, () => latest.current);
    const made = new UPlot(
      options,
      plotData(latest.current.points, latest.current.period),
      element,
    );
    plot.current = made;
    // The theme is an attribute of the page or of a part of it.
    const themes = new MutationObserver(() => made.redraw());
    themes.observe(document, {
      subtree: true,
      attributeFilter: ['data-theme-mode'],
    });
    return () => {
      themes.disconnect();
      made.destroy();
    };
  }, []);

  useEffect(() => {
    plot.current?.setData(plotData(points, period));
  }, [points, period, props.marks, props.axis]);

  useEffect(() => {
    const made = plot.current;
    if (width > 0) made?.setSize({ width, height: made.height });
  }, [width]);

  useEffect(() => {
    const made = plot.current;
    if (!made || (made.cursor.idx ?? null) === cursor) return;
    const point = cursor === null ? undefined : points[cursor];
    // Off the plot, nothing is pointed at.
    const left = point ? made.valToPos(point.at + period / 2, 'x') : -10;
    made.setCursor({ left, top: point ? 0 : -10 }, false);
  }, [cursor, points, period]);

  return (
    <div ref={measure} className={styles.plot} aria-hidden="true">
      <div ref={holder} />
    </div>
  );
}
