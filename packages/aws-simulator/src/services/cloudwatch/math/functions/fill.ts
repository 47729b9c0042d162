import type { Series } from '../../metrics/Series';
import { lookUp } from '../binary';
import { ExpressionError } from '../Expression';
import type { MathFunction } from '../MathContext';
import { mapSeries, Value } from '../Value';

type Filler = (time: number, index: number) => number | undefined;

/** Index of the last point before a time; -1 when there is none. */
function before(series: Series, time: number): number {
  let low = 0;
  let high = series.times.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((series.times[middle] ?? Infinity) < time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

function repeat(series: Series): Filler {
  return time => series.values[before(series, time)];
}

function linear(series: Series): Filler {
  return time => {
    const index = before(series, time);
    const { [index]: from, [index + 1]: to } = series.values;
    const { [index]: start = NaN, [index + 1]: end = NaN } = series.times;
    return from === undefined || to === undefined
      ? undefined
      : from + ((to - from) * (time - start)) / (end - start);
  };
}

function fillerOf(series: Series, filling: Value | undefined): Filler {
  if (filling?.kind === 'number') {
    return () => filling.value;
  }
  if (filling?.kind === 'series') {
    return lookUp(filling.series);
  }
  if (filling?.kind === 'word' && filling.name === 'REPEAT') {
    return repeat(series);
  }
  if (filling?.kind === 'word' && filling.name === 'LINEAR') {
    return linear(series);
  }
  throw new ExpressionError(
    'FILL takes a number, a time series, REPEAT or LINEAR to fill with',
  );
}

/** Gives every period of the request a value. */
export const fill: MathFunction = ([value, filling], { grid }) =>
  mapSeries('FILL', value, series => {
    const filler = fillerOf(series, filling);
    const known = lookUp(series);
    const filled: Series = { ...series, times: [], values: [] };
    grid(series.period).forEach((time, index) => {
      const point = known(time) ?? filler(time, index);
      if (point !== undefined) {
        filled.times.push(time);
        filled.values.push(point);
      }
    });
    return filled;
  });
