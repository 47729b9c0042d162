import {
  ChosenTargets,
  TargetFact,
  TemplateTarget,
} from '@faultline/plugin-chaos-common';

/** What a preview found, with the way in which the template chooses. */
export function chosenTargets(
  targets: readonly Pick<TemplateTarget, 'name' | 'selectionMode'>[],
  facts: readonly TargetFact[],
): ChosenTargets[] {
  return facts.map(({ targetName, resourceType, resources }) => ({
    selectionMode:
      targets.find(({ name }) => name === targetName)?.selectionMode ?? 'ALL',
    resourceType,
    resources,
  }));
}
