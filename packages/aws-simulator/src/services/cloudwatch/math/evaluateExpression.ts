import type { Series } from '../metrics/Series';
import { applyBinary } from './binary';
import { Expression, ExpressionError } from './Expression';
import { functions } from './functions';
import type { MathContext } from './MathContext';
import { unsupported, Value } from './Value';

function seriesOf(value: Value): Series[] {
  if (value.kind === 'series') {
    return [value.series];
  }
  if (value.kind === 'array') {
    return value.all;
  }
  throw unsupported('an array', value);
}

/**
 * Computes an expression.
 *
 * @throws ExpressionError
 */
export function evaluateExpression(
  expression: Expression,
  context: MathContext,
): Value {
  switch (expression.kind) {
    case 'id':
      return context.valueOf(expression.name);
    case 'negative':
      return applyBinary(
        '-',
        { kind: 'number', value: 0 },
        evaluateExpression(expression.operand, context),
      );
    case 'binary':
      return applyBinary(
        expression.operator,
        evaluateExpression(expression.left, context),
        evaluateExpression(expression.right, context),
      );
    case 'array':
      return {
        kind: 'array',
        all: expression.items.flatMap(item =>
          seriesOf(evaluateExpression(item, context)),
        ),
      };
    case 'call': {
      const compute = functions.get(expression.name);
      if (!compute) {
        throw new ExpressionError(`Unknown function ${expression.name}`);
      }
      const [min, max] = compute.takes;
      const { length } = expression.parameters;
      if (length < min || length > max) {
        throw new ExpressionError(
          `${expression.name} takes ${
            min === max ? min : `${min} to ${max}`
          } parameter(s), but ${length} were given`,
        );
      }
      const parameters = expression.parameters.map(each =>
        evaluateExpression(each, context),
      );
      return compute.run(parameters, context);
    }
    default:
      return expression;
  }
}

/** The ids of other queries that an expression names. */
export function referencedIds(expression: Expression): string[] {
  switch (expression.kind) {
    case 'id':
      return [expression.name];
    case 'negative':
      return referencedIds(expression.operand);
    case 'binary':
      return [
        ...referencedIds(expression.left),
        ...referencedIds(expression.right),
      ];
    case 'array':
      return expression.items.flatMap(referencedIds);
    case 'call':
      return expression.parameters.flatMap(referencedIds);
    default:
      return [];
  }
}
