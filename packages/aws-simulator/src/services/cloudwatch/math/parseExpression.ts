import { BinaryOperator, Expression, ExpressionError } from './Expression';
import { Token, tokens } from './tokens';

/** Binary operators from the loosest to the tightest. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['OR'],
  ['AND'],
  ['==', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/'],
];

class Parser {
  #position = 0;

  constructor(private readonly found: readonly Token[]) {}

  whole(): Expression {
    const expression = this.#level(0);
    if (this.#next.kind !== 'end') {
      throw this.#unexpected();
    }
    return expression;
  }

  get #next(): Token {
    return this.found[this.#position] ?? { kind: 'end', text: '', at: 0 };
  }

  #unexpected(): ExpressionError {
    const { text, at } = this.#next;
    return new ExpressionError(`Unexpected '${text}' at position ${at + 1}`);
  }

  #take(text: string): boolean {
    const { kind, text: found } = this.#next;
    const isTaken = (kind === 'sign' || kind === 'name') && found === text;
    this.#position += isTaken ? 1 : 0;
    return isTaken;
  }

  #expect(text: string): void {
    if (!this.#take(text)) {
      throw this.#unexpected();
    }
  }

  #level(depth: number): Expression {
    const operators = LEVELS[depth];
    if (!operators) {
      return this.#signed();
    }
    let left = this.#level(depth + 1);
    for (;;) {
      const operator = operators.find(each => this.#take(each));
      if (!operator) {
        return left;
      }
      const right = this.#level(depth + 1);
      left = { kind: 'binary', operator, left, right };
    }
  }

  #signed(): Expression {
    if (this.#take('-')) {
      return { kind: 'negative', operand: this.#signed() };
    }
    return this.#take('+') ? this.#signed() : this.#power();
  }

  #power(): Expression {
    const left = this.#primary();
    return this.#take('^')
      ? { kind: 'binary', operator: '^', left, right: this.#signed() }
      : left;
  }

  #primary(): Expression {
    if (this.#take('(')) {
      const inner = this.#level(0);
      this.#expect(')');
      return inner;
    }
    if (this.#take('[')) {
      return { kind: 'array', items: this.#parameters(']') };
    }
    const { kind, text } = this.#next;
    if (kind !== 'number' && kind !== 'text' && kind !== 'name') {
      throw this.#unexpected();
    }
    this.#position += 1;
    if (kind === 'number') {
      return { kind, value: Number(text) };
    }
    if (kind === 'text') {
      return { kind, value: text };
    }
    if (this.#take('(')) {
      return { kind: 'call', name: text, parameters: this.#parameters(')') };
    }
    return /^[a-z]/.test(text)
      ? { kind: 'id', name: text }
      : { kind: 'word', name: text };
  }

  #parameters(end: ')' | ']'): Expression[] {
    const parameters: Expression[] = [];
    if (this.#take(end)) {
      return parameters;
    }
    do {
      parameters.push(this.#level(0));
    } while (this.#take(','));
    this.#expect(end);
    return parameters;
  }
}

/**
 * Reads a metric math expression.
 *
 * @throws ExpressionError with the place of the fault.
 */
export function parseExpression(source: string): Expression {
  return new Parser(tokens(source)).whole();
}
