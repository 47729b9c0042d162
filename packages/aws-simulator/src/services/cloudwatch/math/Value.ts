import type { Series } from '../metrics/Series';
import { ExpressionError } from './Expression';

/** What an expression can come to. */
export type Value =
  | { kind: 'number'; value: number }
  | { kind: 'series'; series: Series }
  | { kind: 'array'; all: Series[] }
  | { kind: 'text'; value: string }
  | { kind: 'word'; name: string };

/** The words of {@link Value} kinds in messages. */
const NOUNS: Record<Value['kind'], string> = {
  number: 'a number',
  series: 'a time series',
  array: 'an array of time series',
  text: 'a text',
  word: 'a keyword',
};

export function scalar(value: number): Value {
  return { kind: 'number', value };
}

export function ofSeries(series: Series): Value {
  return { kind: 'series', series };
}

/** The complaint that a function cannot do anything with a parameter. */
export function unsupported(name: string, value: Value | undefined): Error {
  const noun = value ? NOUNS[value.kind] : 'nothing';
  return new ExpressionError(
    `Unsupported operand type(s) for ${name}: ${noun}`,
  );
}

/** The same series with other points; what is not finite is dropped. */
export function derive(
  series: Series,
  compute: (value: number, index: number) => number | undefined,
): Series {
  const { label, period } = series;
  const derived: Series = { label, period, times: [], values: [] };
  series.times.forEach((time, index) => {
    const value = compute(series.values[index] ?? NaN, index);
    if (value !== undefined && Number.isFinite(value)) {
      derived.times.push(time);
      derived.values.push(value);
    }
  });
  return derived;
}

/** Applies a function to each series of a value. */
export function mapSeries(
  name: string,
  value: Value | undefined,
  change: (series: Series) => Series,
): Value {
  if (value?.kind === 'series') {
    return ofSeries(change(value.series));
  }
  if (value?.kind === 'array') {
    return { kind: 'array', all: value.all.map(change) };
  }
  throw unsupported(name, value);
}
