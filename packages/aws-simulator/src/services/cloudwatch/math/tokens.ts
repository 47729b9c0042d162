import { ExpressionError } from './Expression';

/** A piece of an expression and where it begins, counted from 0. */
export interface Token {
  kind: 'number' | 'text' | 'name' | 'sign' | 'end';
  text: string;
  at: number;
}

const TOKEN =
  /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z]\w*)|(?<sign>==|!=|<=|>=|&&|\|\||[-+*/^<>(),[\]])|"(?<double>[^"]*)"|'(?<single>[^']*)')/y;

const WORDS_FOR_SIGNS: Record<string, string> = { '&&': 'AND', '||': 'OR' };

/**
 * Cuts an expression into tokens; the last one is the end.
 *
 * @throws ExpressionError
 */
export function tokens(source: string): Token[] {
  const found: Token[] = [];
  const text = source.trimEnd();
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) {
      const rest = text.slice(at).trim().slice(0, 12);
      throw new ExpressionError(`Unexpected '${rest}' at position ${at + 1}`);
    }
    const { number, name, sign, double, single } = groups;
    if (number !== undefined) {
      found.push({ kind: 'number', text: number, at });
    } else if (name !== undefined) {
      found.push({ kind: 'name', text: name, at });
    } else if (sign !== undefined) {
      found.push({ kind: 'sign', text: WORDS_FOR_SIGNS[sign] ?? sign, at });
    } else {
      found.push({ kind: 'text', text: double ?? single ?? '', at });
    }
    at = TOKEN.lastIndex;
  }
  return [...found, { kind: 'end', text: 'the end', at: text.length }];
}
