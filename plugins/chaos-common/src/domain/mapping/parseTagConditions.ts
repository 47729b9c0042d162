import { TagCondition } from './TemplateSelector';

const PLAIN = /[\p{L}\p{N}:/.\-@+_]/u;

/** @internal */
export class SelectorSyntaxError extends Error {
  constructor(
    readonly position: number,
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

/**
 * Reads `key=value` pairs separated by commas. A key alone matches any value.
 * Keys and values hold letters, digits and `:` `/` `.` `-` `@` `+` `_`;
 * anything else goes in double quotes, with `\"` and `\\` as escapes.
 * Blanks around keys and values are passed over.
 *
 * @throws SelectorSyntaxError with the position of the fault.
 * @internal
 */
export function parseTagConditions(text: string): TagCondition[] {
  const conditions: TagCondition[] = [];
  let at = 0;

  const skipBlanks = () => {
    while (/\s/.test(text[at] ?? '')) at += 1;
  };

  const quoted = (): string => {
    const start = at;
    let value = '';
    at += 1;
    while (at < text.length && text[at] !== '"') {
      if (text[at] === '\\' && /["\\]/.test(text[at + 1] ?? '')) at += 1;
      value += text[at];
      at += 1;
    }
    if (at >= text.length) {
      throw new SelectorSyntaxError(
        start,
        'A double quote is opened and never closed.',
        'close the quote, for example "checkout, web"',
      );
    }
    at += 1;
    return value;
  };

  const current = (): string => {
    const code = text.codePointAt(at);
    return code === undefined ? '' : String.fromCodePoint(code);
  };

  const plain = (): string => {
    let value = '';
    for (;;) {
      const char = current();
      if (!char || !PLAIN.test(char)) return value;
      value += char;
      at += char.length;
    }
  };

  const word = () => (text[at] === '"' ? quoted() : plain());

  for (;;) {
    skipBlanks();
    const start = at;
    const isQuotedKey = text[at] === '"';
    const key = word();
    if (!key && isQuotedKey) {
      throw new SelectorSyntaxError(
        start,
        'The key of a tag is empty.',
        'key missing, for example "my key"=value',
      );
    }
    if (!key) {
      if (text[at] === '=') {
        throw new SelectorSyntaxError(
          start,
          'A tag needs a key before "=".',
          'key missing, for example environment=prod',
        );
      }
      if (at >= text.length || text[at] === ',') {
        throw new SelectorSyntaxError(
          start,
          at >= text.length && conditions.length === 0
            ? 'The annotation is empty.'
            : 'A tag is missing at a comma.',
          'tag missing, for example service=checkout',
        );
      }
      throw new SelectorSyntaxError(
        at,
        `The character ${JSON.stringify(
          current(),
        )} must stand in double quotes.`,
        'quote it, for example "my key"=value',
      );
    }
    skipBlanks();
    const condition: TagCondition = { key };
    if (text[at] === '=') {
      at += 1;
      skipBlanks();
      const valueStart = at;
      const isQuoted = text[at] === '"';
      const value = word();
      if (!value && !isQuoted) {
        throw new SelectorSyntaxError(
          valueStart,
          `The tag "${key}" has "=" and no value.`,
          `value missing, for example ${key}=prod; write ${key} alone for any value, ${key}="" for an empty one`,
        );
      }
      condition.value = value;
      skipBlanks();
    }
    const duplicate = conditions.find(other => other.key === key);
    if (duplicate && duplicate.value !== condition.value) {
      throw new SelectorSyntaxError(
        start,
        `The tag "${key}" is asked for twice with different values, so nothing can match.`,
        'keep one of the two',
      );
    }
    if (!duplicate) conditions.push(condition);
    if (at >= text.length) return conditions;
    if (text[at] !== ',') {
      throw new SelectorSyntaxError(
        at,
        `Expected a comma or the end, and found ${JSON.stringify(current())}.`,
        'put a comma between tags, and quotes around unusual characters',
      );
    }
    at += 1;
  }
}
