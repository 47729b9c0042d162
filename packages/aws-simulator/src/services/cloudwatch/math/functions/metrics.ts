import type { MathFunction } from '../MathContext';
import { scalar, unsupported } from '../Value';

/** All metrics of the request, or those whose id contains a text. */
export const metrics: MathFunction = ([part], context) => {
  if (part && part.kind !== 'text') {
    throw unsupported('METRICS', part);
  }
  return { kind: 'array', all: context.metrics(part?.value ?? '') };
};

export const metricCount: MathFunction = ([value]) => {
  if (value?.kind !== 'array') {
    throw unsupported('METRIC_COUNT', value);
  }
  return scalar(value.all.length);
};

/** The metrics that a search expression finds. */
export const search: MathFunction = ([query, statistic, period], context) => {
  if (query?.kind !== 'text' || statistic?.kind !== 'text') {
    throw unsupported('SEARCH', query?.kind === 'text' ? statistic : query);
  }
  if (period && period.kind !== 'number') {
    throw unsupported('SEARCH', period);
  }
  const seconds = period?.value ?? context.period;
  return {
    kind: 'array',
    all: context.search(query.value, statistic.value, seconds),
  };
};
