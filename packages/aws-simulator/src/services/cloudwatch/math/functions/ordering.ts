import type { Series } from '../../metrics/Series';
import { ExpressionError } from '../Expression';
import type { MathFunction } from '../MathContext';
import { ofSeries, unsupported, Value } from '../Value';
import { reducers } from './aggregates';

function array(name: string, value: Value | undefined): Series[] {
  if (value?.kind !== 'array') {
    throw unsupported(name, value);
  }
  return value.all;
}

function only(name: string, series: Series | undefined): Value {
  if (!series) {
    throw new ExpressionError(`${name} found no time series`);
  }
  return ofSeries(series);
}

export const first: MathFunction = ([value]) =>
  only('FIRST', array('FIRST', value)[0]);

export const last: MathFunction = ([value]) =>
  only('LAST', array('LAST', value).at(-1));

/** From an index on, or from one index up to another one. */
export const slice: MathFunction = ([value, start, end]) => {
  const all = array('SLICE', value);
  if (start?.kind !== 'number' || (end && end.kind !== 'number')) {
    throw unsupported('SLICE', start?.kind === 'number' ? end : start);
  }
  return end
    ? { kind: 'array', all: all.slice(start.value, end.value) }
    : only('SLICE', all[start.value]);
};

function isReducer(name: string): name is keyof typeof reducers {
  return Object.hasOwn(reducers, name);
}

/** Orders series by a number of each, and keeps so many. */
export const sort: MathFunction = ([value, by, order, limit]) => {
  const all = array('SORT', value);
  if (by?.kind !== 'word' || !isReducer(by.name)) {
    throw unsupported('SORT', by);
  }
  if (order?.kind !== 'word' || !['ASC', 'DESC'].includes(order.name)) {
    throw unsupported('SORT', order);
  }
  if (limit && limit.kind !== 'number') {
    throw unsupported('SORT', limit);
  }
  const reduce = reducers[by.name];
  const direction = order.name === 'ASC' ? 1 : -1;
  const ranked = all
    .map(series => ({
      series,
      rank: series.values.length > 0 ? reduce(series.values) : -Infinity,
    }))
    .sort((a, b) => (a.rank < b.rank ? -direction : direction));
  return {
    kind: 'array',
    all: ranked.slice(0, limit?.value).map(({ series }) => series),
  };
};
