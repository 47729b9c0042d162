import { string } from '../../server/shapes';
import type { Cell } from '../../state/Cell';
import { functionNotFound } from './errors';
import type { LambdaFunction } from './LambdaFunction';

export const functionName = string({ min: 1, max: 170 });
export const qualifier = string({ max: 128, pattern: /^[\w$-]+$/ });

/** @throws AwsError ResourceNotFoundException */
export function functionOf(cell: Cell, identifier: string): LambdaFunction {
  const found = cell.functions.get(identifier);
  if (!found) {
    const { accountId, region } = cell;
    const name = identifier.split(':').at(-1) ?? identifier;
    throw functionNotFound(
      identifier.startsWith('arn:')
        ? identifier
        : `arn:aws:lambda:${region}:${accountId}:function:${name}`,
    );
  }
  return found;
}
