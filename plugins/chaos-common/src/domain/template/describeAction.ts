import { DescribableTarget, describeAmount } from './describeTarget';
import { createActionFacts } from './words/ActionFacts';
import { actionWords } from './words/actionWords';

/**
 * What the words need to know of an action of a template.
 * @public
 */
export interface DescribableAction {
  name: string;
  actionId: string;
  parameters: Record<string, string>;
  /** Target key of the action to name of a target of the template. */
  targets: Record<string, string>;
}

/**
 * An action in words.
 * @public
 */
export interface ActionDescription {
  /** What it does: `CPU 90 % on 2 instances`. */
  title: string;
  /** The same with how long it lasts: `CPU 90 % on 2 instances for 10 min`. */
  text: string;
}

/**
 * Says what an action does to which of the template's targets. An action that
 * is not known goes by its id: `aws:new:slow-thing` becomes `New: slow thing`.
 * @public
 */
export function describeAction(
  action: DescribableAction,
  targets: DescribableTarget[],
): ActionDescription {
  const names = Object.values(action.targets);
  const hit = targets.filter(target => names.includes(target.name));
  const amounts = hit.map(describeAmount).join(' and ');
  const facts = createActionFacts(action.parameters, amounts || 'its targets');
  const known = Object.hasOwn(actionWords, action.actionId)
    ? actionWords[action.actionId]
    : undefined;
  const title = capitalised(
    known?.(facts) ?? fallback(action.actionId, amounts),
  );
  if (action.actionId === 'aws:fis:wait') return { title, text: title };
  const { duration, maxDuration, startInstancesAfterDuration } =
    action.parameters;
  if (duration) {
    return { title, text: `${title} for ${facts.duration('duration')}` };
  }
  if (startInstancesAfterDuration) {
    const after = facts.duration('startInstancesAfterDuration');
    return { title, text: `${title}, start again after ${after}` };
  }
  if (maxDuration) {
    const most = facts.duration('maxDuration');
    return { title, text: `${title} for at most ${most}` };
  }
  return { title, text: title };
}

function fallback(actionId: string, amounts: string): string {
  const [service = '', ...rest] = actionId.replace(/^aws:/, '').split(':');
  const verb = rest.join(' ').replace(/-/g, ' ').trim();
  const what = verb ? `${service}: ${verb}` : service || 'Unknown action';
  return amounts ? `${what} on ${amounts}` : what;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-US') + text.slice(1);
}
