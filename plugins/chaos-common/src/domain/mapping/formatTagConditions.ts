import { TagCondition } from './TemplateSelector';

const PLAIN_WORD = /^[\p{L}\p{N}:/.\-@+_]+$/u;

function word(text: string): string {
  return PLAIN_WORD.test(text)
    ? text
    : `"${text.replace(/["\\]/g, match => `\\${match}`)}"`;
}

/**
 * Writes conditions in the grammar of the annotation; reading the result gives
 * the same conditions back.
 * @public
 */
export function formatTagConditions(conditions: TagCondition[]): string {
  return conditions
    .map(({ key, value }) =>
      value === undefined ? word(key) : `${word(key)}=${word(value)}`,
    )
    .join(',');
}
