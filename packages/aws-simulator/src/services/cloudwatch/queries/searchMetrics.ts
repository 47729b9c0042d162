import { ExpressionError } from '../math/Expression';
import type { MetricIdentity } from '../metrics/MetricSource';

const SCHEMA = /^\s*\{([^}]*)\}/;
const TERM =
  /\s*(?:(?<key>[:\w./-]+)\s*=\s*)?(?:"(?<quoted>[^"]*)"|(?<word>[^\s"=(){}]+))/y;

type Condition = (metric: MetricIdentity) => boolean;

function schema(names: string): Condition {
  const [namespace, ...wanted] = names
    .split(',')
    .map(name => name.trim().replace(/^"(.*)"$/, '$1'));
  return metric => {
    const found = Object.keys(metric.dimensions);
    return (
      metric.namespace === namespace &&
      found.length === wanted.length &&
      wanted.every(name => found.includes(name))
    );
  };
}

function fieldsOf(metric: MetricIdentity, key: string): string[] {
  switch (key) {
    case 'MetricName':
      return [metric.metricName];
    case 'Namespace':
      return [metric.namespace];
    default: {
      const name = key.replace(/^:dim\./, '');
      const value = metric.dimensions[name];
      return value === undefined ? [] : [value];
    }
  }
}

function condition(
  key: string | undefined,
  text: string,
  isExact: boolean,
): Condition {
  const wanted = text.toLowerCase();
  return metric => {
    const fields = key
      ? fieldsOf(metric, key)
      : [
          metric.namespace,
          metric.metricName,
          ...Object.entries(metric.dimensions).flat(),
        ];
    return fields.some(field =>
      isExact ? field === text : field.toLowerCase().includes(wanted),
    );
  };
}

/**
 * Reads the search of a SEARCH function: an optional schema in braces and terms
 * that must all be true. In quotes a term matches exactly.
 *
 * @throws ExpressionError for what is not offered: OR, NOT and parentheses.
 */
export function parseSearch(text: string): Condition {
  const [whole = '', names] = SCHEMA.exec(text) ?? [];
  const conditions = names === undefined ? [] : [schema(names)];
  const terms = text.trimEnd();
  let at = whole.length;
  while (at < terms.length) {
    TERM.lastIndex = at;
    const { key, quoted, word } = TERM.exec(terms)?.groups ?? {};
    const value = quoted ?? word;
    if (value === undefined || ['OR', 'NOT'].includes(word ?? '')) {
      throw new ExpressionError(
        `SEARCH does not understand '${terms.slice(at).trim()}'`,
      );
    }
    if (word !== 'AND') {
      conditions.push(condition(key, value, quoted !== undefined));
    }
    at = TERM.lastIndex;
  }
  return metric => conditions.every(isMet => isMet(metric));
}
