import type { Series } from '../../metrics/Series';
import type { MathFunction } from '../MathContext';
import { ofSeries, scalar, unsupported, Value } from '../Value';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const average = (values: readonly number[]) => sum(values) / values.length;

function deviation(values: readonly number[]): number {
  const mean = average(values);
  return Math.sqrt(average(values.map(value => (value - mean) ** 2)));
}

/** How each function makes one number of many. */
export const reducers = {
  SUM: sum,
  AVG: average,
  MIN: (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b)),
  MAX: (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b)),
  STDDEV: deviation,
};

/** One series with the number that all series have at each time. */
function across(
  all: readonly Series[],
  reduce: (values: readonly number[]) => number,
  label: string,
): Value {
  const byTime = new Map<number, number[]>();
  for (const { times, values } of all) {
    times.forEach((time, index) => {
      const value = values[index];
      if (value !== undefined) {
        const known = byTime.get(time);
        byTime.set(time, known ? [...known, value] : [value]);
      }
    });
  }
  const times = [...byTime.keys()].sort((a, b) => a - b);
  return ofSeries({
    label,
    period: Math.max(1, ...all.map(({ period }) => period)),
    times,
    values: times.map(time => reduce(byTime.get(time) ?? [])),
  });
}

function aggregate(
  name: string,
  value: Value | undefined,
  reduce: (values: readonly number[]) => number,
): Value {
  if (value?.kind === 'number') {
    return scalar(reduce([value.value]));
  }
  if (value?.kind === 'series') {
    const { values } = value.series;
    return scalar(values.length > 0 ? reduce(values) : NaN);
  }
  if (value?.kind === 'array') {
    return across(value.all, reduce, name);
  }
  throw unsupported(name, value);
}

/** A number of a series; of an array, a series. */
export const aggregates: Record<string, MathFunction> = Object.fromEntries(
  Object.entries(reducers).map(([name, reduce]) => [
    name,
    ([value]) => aggregate(name, value, reduce),
  ]),
);

export const datapointCount: MathFunction = ([value]) => {
  if (value?.kind === 'series') {
    return scalar(value.series.values.length);
  }
  return aggregate('DATAPOINT_COUNT', value, values => values.length);
};
