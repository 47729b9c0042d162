import type { ActionDefinition } from '../catalogue';
import type { TemplateTarget } from '../model/Template';

const SERVICE_LINKED_ROLE = /^arn:[^:]+:iam::\d*:role\/aws-service-role\//;

/** Says how a target may not be chosen for an action, or undefined. */
export function selectionProblem(
  { resourceArns = [] }: TemplateTarget,
  definition: ActionDefinition,
): string | undefined {
  const { selection, maxArns = Infinity } = definition;
  if (selection && (selection === 'arns') !== resourceArns.length > 0) {
    return `accepts targets by resource ${selection} only`;
  }
  if (resourceArns.length > maxArns) {
    return `accepts at most ${maxArns} resource ARNs`;
  }
  return definition.refusesServiceLinkedRoles &&
    resourceArns.some(arn => SERVICE_LINKED_ROLE.test(arn))
    ? 'does not accept service-linked roles'
    : undefined;
}
