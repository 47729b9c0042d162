import type { MathFunction } from '../MathContext';
import { anomalyBand } from './anomalyBand';
import { fill } from './fill';
import { ifThenElse } from './ifThenElse';
import { metricCount, metrics, search } from './metrics';
import { calendar, elementwise, overTime } from './perSeries';
import { aggregates, datapointCount } from './aggregates';
import { first, last, slice, sort } from './ordering';
import { period, timeSeries } from './timeSeries';

/** A function with the number of parameters that it takes. */
interface Entry {
  run: MathFunction;
  takes: readonly [min: number, max: number];
}

const one = [1, 1] as const;

function entries(
  group: Record<string, MathFunction>,
): [name: string, entry: Entry][] {
  return Object.entries(group).map(([name, run]) => [
    name,
    { run, takes: one },
  ]);
}

/** The functions of metric math by name. */
export const functions: ReadonlyMap<string, Entry> = new Map([
  ...entries(aggregates),
  ...entries(elementwise),
  ...entries(overTime),
  ...entries(calendar),
  ['ANOMALY_DETECTION_BAND', { run: anomalyBand, takes: [1, 2] }],
  ['DATAPOINT_COUNT', { run: datapointCount, takes: one }],
  ['METRIC_COUNT', { run: metricCount, takes: one }],
  ['METRICS', { run: metrics, takes: [0, 1] }],
  ['SEARCH', { run: search, takes: [2, 3] }],
  ['FILL', { run: fill, takes: [2, 2] }],
  ['IF', { run: ifThenElse, takes: [2, 3] }],
  ['PERIOD', { run: period, takes: one }],
  ['TIME_SERIES', { run: timeSeries, takes: one }],
  ['FIRST', { run: first, takes: one }],
  ['LAST', { run: last, takes: one }],
  ['SLICE', { run: slice, takes: [2, 3] }],
  ['SORT', { run: sort, takes: [3, 4] }],
]);
