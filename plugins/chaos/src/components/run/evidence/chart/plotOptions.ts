import type { default as uPlot, Options } from 'uplot';
import { EvidenceSignal } from '@faultline/plugin-chaos-common';
import { clockWords } from '../../../time/words';
import { ChartAxis } from '../chartAxis';
import { SignalPoint } from '../signalPoints';
import { valueWords } from '../valueWords';
import { ChartMarks } from './chartMarks';
import { drawBands } from './drawBands';
import { drawMarks } from './drawMarks';
import { readColour } from './readColour';
import { valueRange } from './valueRange';

const HEIGHT = 216;
/** Room for the names of the bands. */
const TOP = 18;
const RIGHT = 12;
/** The same for all charts, so that they stand below each other. */
const LEFT = 64;
const FONT = '11px system-ui, sans-serif';

/** What changes while a chart is shown. */
export interface PlotState {
  points: SignalPoint[];
  marks: ChartMarks;
  axis: ChartAxis;
  unit: EvidenceSignal['unit'];
  /** Called with epoch seconds; null: the pointer left. */
  onCursor: (at: number | null) => void;
}

/** How a signal is drawn. All colours are read anew with each drawing. */
export function plotOptions(
  element: HTMLElement,
  state: () => PlotState,
): Options {
  const colour = (name: string) => () => readColour(element, name);
  const axes = {
    stroke: colour('--fl-fg-muted'),
    grid: { stroke: colour('--fl-grid'), width: 1 },
    ticks: { show: false },
    font: FONT,
  };
  return {
    width: element.clientWidth || 520,
    height: HEIGHT,
    padding: [TOP, RIGHT, 0, 0],
    legend: { show: false },
    cursor: {
      drag: { x: false, y: false },
      y: false,
    },
    scales: {
      x: { range: () => [state().axis.from, state().axis.to] },
      y: {
        range: (_, from, to) => {
          const levels = state().marks.lines.map(({ value }) => value);
          return valueRange([from, to, ...levels]);
        },
      },
    },
    axes: [
      {
        ...axes,
        space: 70,
        size: 26,
        values: (_, times) => times.map(at => clockWords(at * 1000)),
      },
      {
        ...axes,
        size: LEFT,
        space: 34,
        values: (_, values) =>
          values.map(value => valueWords(value, state().unit)),
      },
    ],
    series: [
      {},
      {
        stroke: colour('--fl-series-1'),
        width: 2,
        spanGaps: false,
        // A value between two gaps has no line, so each has a dot.
        points: { show: true, size: 3, fill: colour('--fl-series-1') },
      },
      {
        stroke: colour('--fl-fail-mark'),
        // Dots only: no line.
        paths: () => null,
        points: { show: true, size: 6, fill: colour('--fl-fail-mark') },
      },
      {
        stroke: colour('--fl-series-2'),
        width: 1.5,
        dash: [5, 4],
        spanGaps: false,
        points: { show: false },
      },
    ],
    hooks: {
      drawClear: [plot => drawBands(plot, element, state().marks)],
      draw: [plot => drawMarks(plot, element, state().marks)],
      setCursor: [
        (plot: uPlot) => {
          const { idx } = plot.cursor;
          const point =
            typeof idx === 'number' ? state().points[idx] : undefined;
          state().onCursor(point?.at ?? null);
        },
      ],
    },
  };
}
