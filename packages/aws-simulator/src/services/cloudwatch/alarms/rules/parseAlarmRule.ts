import { AlarmRule, AlarmRuleError } from './AlarmRule';

const TOKEN =
  /\s*(?:(?<sign>[()])|"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<word>[^\s()"']+))/y;

type Token = { kind: 'sign' | 'text' | 'word'; text: string };

function tokens(source: string): Token[] {
  const found: Token[] = [];
  const text = source.trimEnd();
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) {
      throw new AlarmRuleError(
        `Unexpected '${text.slice(at).trim()}' at position ${at + 1}`,
      );
    }
    const { sign, word, double, single } = groups;
    if (sign !== undefined) {
      found.push({ kind: 'sign', text: sign });
    } else if (word !== undefined) {
      found.push({ kind: 'word', text: word });
    } else {
      found.push({ kind: 'text', text: double ?? single ?? '' });
    }
  }
  return found;
}

/** An alarm may be named by its ARN as well. */
function nameOf(text: string): string {
  return text.replace(/^arn:aws[a-z-]*:cloudwatch:[^:]*:\d*:alarm:/, '');
}

class Parser {
  #position = 0;

  constructor(private readonly found: readonly Token[]) {}

  whole(): AlarmRule {
    const rule = this.#or();
    if (this.found[this.#position]) {
      throw this.#unexpected();
    }
    return rule;
  }

  #unexpected(): AlarmRuleError {
    const text = this.found[this.#position]?.text;
    return new AlarmRuleError(
      text === undefined ? 'Unexpected end' : `Unexpected '${text}'`,
    );
  }

  #take(...texts: string[]): string | undefined {
    const token = this.found[this.#position];
    const isTaken =
      token && token.kind !== 'text' && texts.includes(token.text);
    this.#position += isTaken ? 1 : 0;
    return isTaken ? token.text : undefined;
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) {
      throw this.#unexpected();
    }
  }

  #joined(word: 'AND' | 'OR', part: () => AlarmRule): AlarmRule {
    const first = part();
    const rules = [first];
    while (this.#take(word)) {
      rules.push(part());
    }
    const kind = word === 'AND' ? 'and' : 'or';
    return rules.length > 1 ? { kind, rules } : first;
  }

  #or(): AlarmRule {
    return this.#joined('OR', () => this.#and());
  }

  #and(): AlarmRule {
    return this.#joined('AND', () => this.#not());
  }

  #not(): AlarmRule {
    return this.#take('NOT')
      ? { kind: 'not', rule: this.#not() }
      : this.#primary();
  }

  #primary(): AlarmRule {
    if (this.#take('(')) {
      const inner = this.#or();
      this.#expect(')');
      return inner;
    }
    const word = this.#take(
      'TRUE',
      'FALSE',
      'ALARM',
      'OK',
      'INSUFFICIENT_DATA',
    );
    switch (word) {
      case 'TRUE':
      case 'FALSE':
        return { kind: 'constant', value: word === 'TRUE' };
      case 'ALARM':
      case 'OK':
      case 'INSUFFICIENT_DATA':
        return { kind: 'state', state: word, alarm: this.#alarm() };
      default:
        throw this.#unexpected();
    }
  }

  #alarm(): string {
    this.#expect('(');
    const words: string[] = [];
    for (
      let token = this.found[this.#position];
      token && token.kind !== 'sign';
      token = this.found[this.#position]
    ) {
      words.push(token.text);
      this.#position += 1;
    }
    this.#expect(')');
    if (words.length === 0) {
      throw new AlarmRuleError('A function of the rule names no alarm');
    }
    return nameOf(words.join(' '));
  }
}

/**
 * Reads the rule of a composite alarm: `ALARM`, `OK` and `INSUFFICIENT_DATA` of
 * a name or ARN, `TRUE`, `FALSE`, `AND`, `OR`, `NOT` and parentheses.
 *
 * @throws AlarmRuleError
 */
export function parseAlarmRule(source: string): AlarmRule {
  return new Parser(tokens(source)).whole();
}
