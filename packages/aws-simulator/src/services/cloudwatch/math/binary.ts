import type { Series } from '../metrics/Series';
import type { BinaryOperator } from './Expression';
import {
  derive,
  mapSeries,
  ofSeries,
  scalar,
  unsupported,
  Value,
} from './Value';

const OPERATIONS: Record<BinaryOperator, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
  AND: (a, b) => Number(a !== 0 && b !== 0),
  OR: (a, b) => Number(a !== 0 || b !== 0),
};

/** Looks up the values of a series by time. */
export function lookUp(series: Series): (time: number) => number | undefined {
  const values = new Map(
    series.times.map((time, index) => [time, series.values[index]]),
  );
  return time => values.get(time);
}

/** Combines two series where both have a point. */
function combine(
  left: Series,
  right: Series,
  operation: (a: number, b: number) => number,
): Series {
  const other = lookUp(right);
  const combined = derive(left, (value, index) => {
    const operand = other(left.times[index] ?? NaN);
    return operand === undefined ? undefined : operation(value, operand);
  });
  return { ...combined, period: Math.max(left.period, right.period) };
}

/**
 * Applies an operator. Two series are combined where both have a point; a
 * number or a series is combined with every series of an array.
 *
 * @throws ExpressionError for operands that the operator does not take.
 */
export function applyBinary(
  operator: BinaryOperator,
  left: Value,
  right: Value,
): Value {
  const operation = OPERATIONS[operator];
  if (left.kind === 'number' && right.kind === 'number') {
    return scalar(operation(left.value, right.value));
  }
  if (right.kind === 'number') {
    return mapSeries(operator, left, series =>
      derive(series, value => operation(value, right.value)),
    );
  }
  if (left.kind === 'number') {
    return mapSeries(operator, right, series =>
      derive(series, value => operation(left.value, value)),
    );
  }
  if (left.kind === 'series' && right.kind === 'series') {
    return ofSeries(combine(left.series, right.series, operation));
  }
  if (left.kind === 'series') {
    return mapSeries(operator, right, each => ({
      ...combine(left.series, each, operation),
      label: each.label,
    }));
  }
  if (right.kind === 'series') {
    return mapSeries(operator, left, each =>
      combine(each, right.series, operation),
    );
  }
  throw unsupported(operator, left.kind === 'array' ? right : left);
}
