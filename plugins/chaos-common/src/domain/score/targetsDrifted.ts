/** What a target of a template chose at one time. @public */
export interface ChosenTargets {
  /** `ALL`, `COUNT(n)` or `PERCENT(n)`, as in AWS FIS. */
  selectionMode: string;
  resourceType: string;
  /** ARNs, or other names of what has none. */
  resources: readonly string[];
}

/** Resources that come and go by themselves, by their type. */
const PASSING = /^aws:(ec2:(instance|spot-instance)|ecs:task|eks:pod)$/;

/**
 * Whether a template hits something else than it did: a target that took all of
 * its resources then takes others now. Where AWS chooses at random, or where
 * resources come and go by themselves, only the difference between something
 * and nothing counts.
 *
 * @public
 */
export function targetsDrifted(
  then: readonly ChosenTargets[],
  now: readonly ChosenTargets[],
): boolean {
  const names = (targets: readonly ChosenTargets[]) =>
    [...new Set(targets.flatMap(identityOf))].sort().join('\n');
  return names(then) !== names(now);
}

function identityOf(target: ChosenTargets): string[] {
  const { selectionMode, resourceType, resources } = target;
  if (resources.length === 0) return [];
  const whole = selectionMode === 'ALL' && !PASSING.test(resourceType);
  return whole ? [...resources] : [resourceType];
}
