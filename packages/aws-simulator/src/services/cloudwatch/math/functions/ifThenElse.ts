import { lookUp } from '../binary';
import type { MathFunction } from '../MathContext';
import { derive, ofSeries, unsupported, Value } from '../Value';

type Branch = (time: number) => number | undefined;

function branch(value: Value | undefined): Branch {
  if (value === undefined) {
    return () => undefined;
  }
  if (value.kind === 'number') {
    return () => value.value;
  }
  if (value.kind === 'series') {
    return lookUp(value.series);
  }
  throw unsupported('IF', value);
}

/**
 * Chooses by a condition that is true when it is not zero. Without the third
 * parameter, points where the condition is false are left out.
 */
export const ifThenElse: MathFunction = ([condition, yes, no]) => {
  if (condition?.kind === 'number') {
    const chosen = condition.value === 0 ? no : yes;
    if (!chosen) {
      throw unsupported('IF', chosen);
    }
    return chosen;
  }
  if (condition?.kind !== 'series') {
    throw unsupported('IF', condition);
  }
  const [whenTrue, whenFalse] = [branch(yes), branch(no)];
  const { series } = condition;
  return ofSeries(
    derive(series, (value, index) => {
      const time = series.times[index] ?? NaN;
      return value === 0 ? whenFalse(time) : whenTrue(time);
    }),
  );
};
