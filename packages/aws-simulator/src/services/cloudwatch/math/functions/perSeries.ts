import type { Series } from '../../metrics/Series';
import type { MathFunction } from '../MathContext';
import { derive, mapSeries, scalar } from '../Value';

function pointwise(name: string, compute: (value: number) => number) {
  const run: MathFunction = ([value]) =>
    value?.kind === 'number'
      ? scalar(compute(value.value))
      : mapSeries(name, value, series => derive(series, compute));
  return [name, run] as const;
}

/** Functions of each point alone. */
export const elementwise: Record<string, MathFunction> = Object.fromEntries([
  pointwise('ABS', Math.abs),
  pointwise('CEIL', Math.ceil),
  pointwise('FLOOR', Math.floor),
  pointwise('LOG', Math.log),
  pointwise('LOG10', Math.log10),
]);

function stepwise(name: string, change: (series: Series) => Series) {
  const run: MathFunction = ([value]) => mapSeries(name, value, change);
  return [name, run] as const;
}

/** Compares each point with the one before; the first has none. */
function differences(
  compute: (change: number, seconds: number) => number,
): (series: Series) => Series {
  return series =>
    derive(series, (value, index) => {
      const { [index - 1]: before } = series.values;
      const { [index]: time = NaN, [index - 1]: timeBefore = NaN } =
        series.times;
      return before === undefined
        ? undefined
        : compute(value - before, (time - timeBefore) / 1000);
    });
}

function runningSum(series: Series): Series {
  let total = 0;
  return derive(series, value => {
    total += value;
    return total;
  });
}

/** Functions that look at neighbouring points. */
export const overTime: Record<string, MathFunction> = Object.fromEntries([
  stepwise(
    'DIFF',
    differences(change => change),
  ),
  stepwise(
    'DIFF_TIME',
    differences((_change, seconds) => seconds),
  ),
  stepwise(
    'RATE',
    differences((change, seconds) => change / seconds),
  ),
  stepwise('RUNNING_SUM', runningSum),
]);

function ofTime(name: string, compute: (time: Date) => number) {
  return stepwise(name, series =>
    derive(series, (_value, index) =>
      compute(new Date(series.times[index] ?? NaN)),
    ),
  );
}

/** Functions of the time of each point, in UTC. */
export const calendar: Record<string, MathFunction> = Object.fromEntries([
  ofTime('MINUTE', time => time.getUTCMinutes()),
  ofTime('HOUR', time => time.getUTCHours()),
  // Monday is 1 and Sunday 7.
  ofTime('DAY', time => time.getUTCDay() || 7),
  ofTime('DATE', time => time.getUTCDate()),
  ofTime('MONTH', time => time.getUTCMonth() + 1),
  ofTime('YEAR', time => time.getUTCFullYear()),
  ofTime('EPOCH', time => time.getTime() / 1000),
]);
