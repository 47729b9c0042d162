import type { Series } from '../../metrics/Series';
import { ExpressionError } from '../Expression';
import type { MathFunction } from '../MathContext';
import { lookUp } from '../binary';
import { unsupported } from '../Value';
import { reducers } from './aggregates';

const DAY_MS = 24 * 3600 * 1000;
/** How many earlier days make the expectation. */
const DAYS = 7;
const DEFAULT_DEVIATIONS = 2;

function edge(
  { label, period }: Series,
  points: readonly { time: number; value: number }[],
  name: string,
): Series {
  return {
    label: `${label} (expected, ${name})`,
    period,
    times: points.map(({ time }) => time),
    values: points.map(({ value }) => value),
  };
}

/**
 * The upper and the lower edge of what was usual at the same time on the days
 * before: so many standard deviations around the mean. CloudWatch learns a
 * model that nobody knows; this one is simple and has the same form.
 */
export const anomalyBand: MathFunction = ([value, deviations]) => {
  if (value?.kind !== 'series') {
    throw unsupported('ANOMALY_DETECTION_BAND', value);
  }
  if (deviations && deviations.kind !== 'number') {
    throw unsupported('ANOMALY_DETECTION_BAND', deviations);
  }
  const { series } = value;
  const { earlier } = series;
  if (!earlier) {
    throw new ExpressionError('ANOMALY_DETECTION_BAND takes a metric');
  }
  const width = deviations?.value ?? DEFAULT_DEVIATIONS;
  const days = Array.from({ length: DAYS }, (_, day) => {
    const shift = (day + 1) * DAY_MS;
    const valueAt = lookUp(earlier(shift));
    return (time: number) => valueAt(time - shift);
  });
  const expected = series.times.flatMap(time => {
    const seen = days
      .map(valueAt => valueAt(time))
      .filter(each => each !== undefined);
    return seen.length > 0
      ? {
          time,
          mean: reducers.AVG(seen),
          spread: width * reducers.STDDEV(seen),
        }
      : [];
  });
  const at = (sign: 1 | -1) =>
    expected.map(({ time, mean, spread }) => ({
      time,
      value: mean + sign * spread,
    }));
  return {
    kind: 'array',
    all: [edge(series, at(1), 'high'), edge(series, at(-1), 'low')],
  };
};
