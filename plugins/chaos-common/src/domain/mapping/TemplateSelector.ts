/**
 * One condition on the tags of a template: the key must be there and, unless
 * `value` is undefined, hold exactly that value. Case-sensitive, as AWS tags are.
 * @public
 */
export interface TagCondition {
  key: string;
  value?: string;
}

/**
 * What a service's annotations ask for. A template matches when all `tags`
 * match (and there is at least one) or when its id or ARN is among `ids`.
 * @public
 */
export interface TemplateSelector {
  tags: TagCondition[];
  ids: string[];
}

/**
 * Why an annotation cannot be read.
 * @public
 */
export interface SelectorProblem {
  /** The annotation that holds the text. */
  annotation: string;
  /** The whole text as written. */
  text: string;
  /** Zero-based index of the character at fault; `text.length` for the end. */
  position: number;
  /** A sentence that says what is wrong. */
  message: string;
  /** A few words for below the caret, with an example. */
  hint: string;
}

/**
 * A read selector, or why it could not be read.
 * @public
 */
export type SelectorResult =
  | { ok: true; selector: TemplateSelector }
  | { ok: false; problem: SelectorProblem };
