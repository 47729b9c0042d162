import { shuffled } from '../../../state/random';
import type { WorldResource } from '../../../worlds/World';
import { actions } from '../catalogue';
import type { Refusal } from '../lifecycle';
import type { ResolvedTarget } from '../model/Experiment';
import type { TemplateRecord, TemplateTarget } from '../model/Template';
import { matchesTarget } from './matchesTarget';
import { selectedCount } from './selectionMode';

/** What the targets of an experiment came to. */
export type Resolution =
  | { refusal: Refusal }
  | { resolved: ResolvedTarget[]; emptyTargets: ReadonlySet<string> };

function refusal(
  accountId: string,
  targetName: string,
  reason: string,
  code = 'InvalidTarget',
): Refusal {
  const location = `targets/${targetName}`;
  return { status: 'failed', reason, error: { accountId, code, location } };
}

function information(
  resource: WorldResource,
  target: TemplateTarget,
): Record<string, string> {
  if (resource.type !== 'aws:eks:pod') {
    return { arn: resource.arn };
  }
  const attributes = resource.attributes ?? {};
  const container = target.parameters?.targetContainerName;
  return {
    pod_name: String(attributes.Name ?? resource.arn),
    namespace: String(attributes.Namespace ?? ''),
    cluster_arn: String(attributes.ClusterArn ?? ''),
    ...(container && { target_container_name: container }),
  };
}

/** The largest number of resources that the actions on this target accept. */
function limitOf(template: TemplateRecord, name: string, byArn: boolean) {
  const limits = Object.values(template.actions).flatMap(action => {
    const isUser = Object.values(action.targets ?? {}).includes(name);
    const definition = actions.get(action.actionId);
    const counts = isUser && (!byArn || definition?.limitsArns);
    return counts && definition?.maxTargets ? [definition.maxTargets] : [];
  });
  return Math.min(...limits);
}

/**
 * Resolves every target once, before any action runs. Which resources COUNT
 * and PERCENT take depends only on the seed and the experiment.
 */
export function resolveTargets(input: {
  template: TemplateRecord;
  resources: readonly WorldResource[];
  accountId: string;
  seed: readonly (string | number)[];
}): Resolution {
  const { template, resources, accountId, seed } = input;
  const resolved: ResolvedTarget[] = [];
  const emptyTargets = new Set<string>();
  for (const [name, target] of Object.entries(template.targets)) {
    const { resourceArns = [], selectionMode, resourceType } = target;
    const candidates = resourceArns.length
      ? resources.filter(
          ({ arn, type }) =>
            type === resourceType && resourceArns.includes(arn),
        )
      : resources.filter(resource => matchesTarget(resource, target));
    if (candidates.length < new Set(resourceArns).size) {
      const reason = 'Target resolution returned empty set.';
      return { refusal: refusal(accountId, name, reason) };
    }
    const count = selectedCount(selectionMode, candidates.length);
    const taken = shuffled(candidates, ...seed, name).slice(0, count);
    if (taken.length > limitOf(template, name, resourceArns.length > 0)) {
      const reason = `Target ${name} resolved to ${taken.length} resources, which exceeds the quota of its actions.`;
      const code = 'QuotaExceededFailure';
      return { refusal: refusal(accountId, name, reason, code) };
    }
    if (taken.length === 0) {
      emptyTargets.add(name);
    }
    resolved.push(
      ...candidates
        .filter(candidate => taken.includes(candidate))
        .map(resource => ({
          resourceType,
          targetName: name,
          targetInformation: information(resource, target),
        })),
    );
  }
  const [empty] = emptyTargets;
  const mode = template.experimentOptions.emptyTargetResolutionMode;
  if (empty !== undefined && mode === 'fail') {
    const reason = 'Target resolution returned empty set.';
    return { refusal: refusal(accountId, empty, reason) };
  }
  return { resolved, emptyTargets };
}
