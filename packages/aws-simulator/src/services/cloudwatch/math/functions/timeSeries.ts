import type { MathFunction } from '../MathContext';
import { ofSeries, scalar, unsupported } from '../Value';

/** The period of a series in seconds. */
export const period: MathFunction = ([value]) => {
  if (value?.kind !== 'series') {
    throw unsupported('PERIOD', value);
  }
  return scalar(value.series.period);
};

/** A series that has the same number in every period of the request. */
export const timeSeries: MathFunction = ([value], context) => {
  if (value?.kind !== 'number') {
    throw unsupported('TIME_SERIES', value);
  }
  const times = Number.isFinite(value.value)
    ? context.grid(context.period)
    : [];
  return ofSeries({
    label: 'TIME_SERIES',
    period: context.period,
    times,
    values: times.map(() => value.value),
  });
};
