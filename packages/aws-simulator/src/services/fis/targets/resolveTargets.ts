import { shuffled } from '../../../state/random';
import type { WorldResource } from '../../../worlds/World';
import { actions } from '../catalogue';
import type { Refusal } from '../lifecycle';
import type { ResolvedTarget } from '../model/Experiment';
import type { TemplateRecord, TemplateTarget } from '../model/Template';
import { matchesTarget } from './matchesTarget';
import { selectedCount } from './selectionMode';
import { targetInformation } from './targetInformation';

/** What the targets of an experiment came to. */
export type Resolution =
  | { refusal: Refusal }
  | { resolved: ResolvedTarget[]; emptyTargets: ReadonlySet<string> };

/** The resources that one account has to offer. */
export interface AccountResources {
  accountId: string;
  resources: readonly WorldResource[];
}

function refusal(
  accountId: string,
  targetName: string,
  reason: string,
  code = 'InvalidTarget',
): Refusal {
  const location = `targets/${targetName}`;
  return { status: 'failed', reason, error: { accountId, code, location } };
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

function candidatesFor(
  { resourceArns = [], resourceType, ...rest }: TemplateTarget,
  resources: readonly WorldResource[],
): WorldResource[] {
  return resourceArns.length > 0
    ? resources.filter(
        ({ arn, type }) => type === resourceType && resourceArns.includes(arn),
      )
    : resources.filter(each => matchesTarget(each, { resourceType, ...rest }));
}

/**
 * Resolves every target once, before any action runs. Which resources COUNT
 * and PERCENT take depends only on the seed and the experiment. In a
 * multi-account experiment selection and quotas hold for each account.
 */
export function resolveTargets(input: {
  template: TemplateRecord;
  resources: readonly WorldResource[];
  accountId: string;
  seed: readonly (string | number)[];
  /** The accounts of a multi-account experiment; default: only its own. */
  targetAccounts?: readonly AccountResources[];
}): Resolution {
  const { template, resources, accountId, seed, targetAccounts = [] } = input;
  const accounts =
    targetAccounts.length > 0 ? targetAccounts : [{ accountId, resources }];
  const nothingFound = 'Target resolution returned empty set.';
  const resolved: ResolvedTarget[] = [];
  const emptyTargets = new Set<string>();
  for (const [name, target] of Object.entries(template.targets)) {
    const { resourceArns = [], selectionMode, resourceType } = target;
    const limit = limitOf(template, name, resourceArns.length > 0);
    const before = resolved.length;
    let matches = 0;
    for (const account of accounts) {
      const candidates = candidatesFor(target, account.resources);
      const count = selectedCount(selectionMode, candidates.length);
      const taken = shuffled(candidates, ...seed, name).slice(0, count);
      if (taken.length > limit) {
        const reason = `Target ${name} resolved to ${taken.length} resources, which exceeds the quota of its actions.`;
        const code = 'QuotaExceededFailure';
        return { refusal: refusal(account.accountId, name, reason, code) };
      }
      matches += candidates.length;
      resolved.push(
        ...candidates
          .filter(candidate => taken.includes(candidate))
          .map(resource => ({
            resourceType,
            targetName: name,
            targetInformation: targetInformation(resource, target),
            accountId: account.accountId,
          })),
      );
    }
    if (matches < new Set(resourceArns).size) {
      return { refusal: refusal(accountId, name, nothingFound) };
    }
    if (resolved.length === before) {
      emptyTargets.add(name);
    }
  }
  const [empty] = emptyTargets;
  const mode = template.experimentOptions.emptyTargetResolutionMode;
  if (empty !== undefined && mode === 'fail') {
    return { refusal: refusal(accountId, empty, nothingFound) };
  }
  return { resolved, emptyTargets };
}
