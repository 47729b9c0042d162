import { DescribableAction, describeAction } from './describeAction';
import { DescribableTarget, describeTarget } from './describeTarget';
import { isFault } from './isFault';

/**
 * What the words need to know of a template.
 * @public
 */
export interface DescribableTemplate {
  description: string;
  actions: DescribableAction[];
  targets: DescribableTarget[];
}

/**
 * A template in words.
 * @public
 */
export interface TemplateDescription {
  /** What happens, short: `Lambda start delay 2 s, 50 % of invocations`. */
  title: string;
  /** The author's description, or what happens to what and for how long. */
  sentence: string;
  /** In the order of the template; `text` says what happens and how long. */
  actions: { name: string; actionId: string; text: string }[];
  /** `text` says which resources: `All tasks tagged service=cart`. */
  targets: { name: string; text: string }[];
}

const LONGEST_TITLE = 90;

/** A single word is a placeholder or an id more often than a description. */
function isMeaningful(description: string): boolean {
  return /\p{L}\S*\s+\S/u.test(description);
}

function withoutStop(text: string): string {
  return text.replace(/[.\s]+$/, '');
}

/**
 * Says what a template does, from its actions and targets. With a single fault
 * the fault is the title; with several, the author's description, if it is
 * short and more than a word.
 * @public
 */
export function describeTemplate(
  template: DescribableTemplate,
): TemplateDescription {
  const { targets } = template;
  const description = withoutStop(template.description.trim());
  const described = template.actions.map(action => ({
    ...describeAction(action, targets),
    action,
  }));
  const faults = described.filter(({ action }) => isFault(action.actionId));
  const [first = described[0], ...others] = faults;
  const titled =
    (others.length > 0 || !first) &&
    isMeaningful(description) &&
    description.length <= LONGEST_TITLE;
  const title = titled
    ? description
    : titleOf(first?.title, others.length, description);

  const targetTexts = targets.map(target => ({
    name: target.name,
    text: describeTarget(target),
  }));
  const happening = described.map(({ text }) => text).join('; ');
  const hits = targetTexts.map(({ text }) => text).join('; ');
  const generated = [happening || 'Nothing happens', hits && `Hits: ${hits}`];
  return {
    title,
    sentence:
      isMeaningful(description) && !titled
        ? `${description}.`
        : `${generated.filter(Boolean).join('. ')}.`,
    actions: described.map(({ action, text }) => ({
      name: action.name,
      actionId: action.actionId,
      text,
    })),
    targets: targetTexts,
  };
}

function titleOf(
  first: string | undefined,
  more: number,
  description: string,
): string {
  if (!first) return description || 'No actions';
  return more > 0 ? `${first} and ${more} more` : first;
}
