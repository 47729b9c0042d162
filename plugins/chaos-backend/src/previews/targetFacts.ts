import { TargetFact, TemplateTarget } from '@faultline/plugin-chaos-common';
import { FisResolvedTarget } from '../aws/FisGateway';

/**
 * What each target of a template came to. AWS does not say how many resources
 * matched before the selection; where the selection mode tells a lower bound,
 * that is taken, so that the share of what is hit is never shown too small.
 */
export function targetFacts(
  targets: readonly TemplateTarget[],
  resolved: readonly FisResolvedTarget[],
): TargetFact[] {
  return targets.map(target => {
    const resources = [
      ...new Set(
        resolved
          .filter(({ targetName }) => targetName === target.name)
          .map(({ resource }) => resource),
      ),
    ];
    return {
      targetName: target.name,
      resourceType: target.resourceType,
      resources,
      matching: matching(target, resources.length),
    };
  });
}

function matching(
  { selectionMode, resourceArns }: TemplateTarget,
  hit: number,
): number | null {
  if (resourceArns.length > 0) return resourceArns.length;
  const [, mode, number = ''] =
    /^(\w+)(?:\((\d+)\))?$/.exec(selectionMode) ?? [];
  if (mode === 'ALL') return hit;
  if (mode === 'PERCENT') return Math.ceil((100 * hit) / Number(number));
  // Fewer than asked for: there are no more.
  return mode === 'COUNT' && hit < Number(number) ? hit : null;
}
