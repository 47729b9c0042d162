/** A metric math expression as a tree. */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  /** The id of another query. */
  | { kind: 'id'; name: string }
  /** A word such as `REPEAT` or `ASC`. */
  | { kind: 'word'; name: string }
  | { kind: 'negative'; operand: Expression }
  | {
      kind: 'binary';
      operator: BinaryOperator;
      left: Expression;
      right: Expression;
    }
  | { kind: 'array'; items: Expression[] }
  | { kind: 'call'; name: string; parameters: Expression[] };

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '^'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'AND'
  | 'OR';

/** What is wrong with an expression. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}
