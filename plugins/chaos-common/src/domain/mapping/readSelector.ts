import { parseTagConditions, SelectorSyntaxError } from './parseTagConditions';
import { parseTemplateIds } from './parseTemplateIds';
import { SelectorResult, TemplateSelector } from './TemplateSelector';

/**
 * The two texts that a selector is read from, each with the name of its
 * annotation for messages. Undefined means: the annotation is absent.
 * @public
 */
export interface SelectorTexts {
  tags?: { annotation: string; text: string };
  ids?: { annotation: string; text: string };
}

/**
 * Reads a service's selector. Undefined when both texts are absent. The first
 * fault found makes the whole selector unreadable: half a selector would match
 * templates that nobody asked for.
 * @public
 */
export function readSelector(texts: SelectorTexts): SelectorResult | undefined {
  if (!texts.tags && !texts.ids) return undefined;
  const selector: TemplateSelector = { tags: [], ids: [] };
  for (const [source, read] of [
    [texts.tags, (text: string) => (selector.tags = parseTagConditions(text))],
    [texts.ids, (text: string) => (selector.ids = parseTemplateIds(text))],
  ] as const) {
    if (!source) continue;
    try {
      read(source.text);
    } catch (error) {
      if (!(error instanceof SelectorSyntaxError)) throw error;
      const { position, message, hint } = error;
      return { ok: false, problem: { ...source, position, message, hint } };
    }
  }
  return { ok: true, selector };
}
