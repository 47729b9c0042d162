import { SelectorSyntaxError } from './parseTagConditions';

const ID = /^EXT[A-Za-z0-9]{1,61}$/;
const ARN =
  /^arn:aws[a-z-]*:fis:[a-z0-9-]+:\d{12}:experiment-template\/[A-Za-z0-9]{1,64}$/;

/**
 * Reads template ids and ARNs separated by commas.
 *
 * @throws SelectorSyntaxError with the position of the fault.
 * @internal
 */
export function parseTemplateIds(text: string): string[] {
  const ids: string[] = [];
  let start = 0;
  for (const part of text.split(',')) {
    const id = part.trim();
    const position = start + part.length - part.trimStart().length;
    if (!id) {
      throw new SelectorSyntaxError(
        Math.min(position, text.length),
        text.trim()
          ? 'An id is missing at a comma.'
          : 'The annotation is empty.',
        'id missing, for example EXT1a2B3c4D5e6F7',
      );
    }
    if (!ID.test(id) && !ARN.test(id)) {
      throw new SelectorSyntaxError(
        position,
        `"${id}" is neither a template id nor a template ARN.`,
        'ids start with EXT, for example EXT1a2B3c4D5e6F7',
      );
    }
    if (!ids.includes(id)) ids.push(id);
    start += part.length + 1;
  }
  return ids;
}
