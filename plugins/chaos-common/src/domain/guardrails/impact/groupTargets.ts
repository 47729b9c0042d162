import { matchesTag, TagCondition } from '../../mapping';

/**
 * A resource that a preview found.
 * @public
 */
export interface PreviewedResource {
  /** For instance `aws:ecs:task`. */
  resourceType: string;
  targetName: string;
  /** ARN, or another unique name for what has none, such as a pod. */
  id: string;
  /** The resource's own tags, where they could be read. */
  tags: Record<string, string>;
}

/**
 * By what a service of the catalog claims resources as its own.
 * @public
 */
export interface ServiceClaim {
  entityRef: string;
  /** Entity ref of the team; null when the catalog names none. */
  ownerRef: string | null;
  /** ARNs from its annotations. */
  arns: readonly string[];
  /** Tags that its resources carry; all must match. Empty: claims by ARN only. */
  tags: readonly TagCondition[];
}

/**
 * Resources of one type in one account that belong to one service.
 * @public
 */
export interface TargetGroup {
  resourceType: string;
  /** Null when the id is no ARN, or one without an account. */
  accountId: string | null;
  /** Null when no service claims them. */
  entityRef: string | null;
  ownerRef: string | null;
  /** Sorted, without repetition. */
  resources: string[];
}

/**
 * Groups what a preview found by owning service, resource type and account. An
 * ARN in an annotation says more than a tag, so tags count only where no service
 * names the ARN. What several services claim is listed for each of them.
 *
 * @param entityRef - the service for which the run is; its groups come first,
 * then other services by name, then what nobody claims
 * @public
 */
export function groupTargets(
  resources: readonly PreviewedResource[],
  services: readonly ServiceClaim[],
  entityRef: string,
): TargetGroup[] {
  const groups = new Map<string, TargetGroup & { ids: Set<string> }>();
  for (const resource of resources) {
    const owners = claimantsOf(resource, services);
    for (const owner of owners.length > 0 ? owners : [undefined]) {
      const group = {
        resourceType: resource.resourceType,
        accountId: accountOf(resource.id),
        entityRef: owner?.entityRef ?? null,
        ownerRef: owner?.ownerRef ?? null,
        resources: [],
        ids: new Set<string>(),
      };
      const key = [group.entityRef, group.resourceType, group.accountId].join(
        '|',
      );
      const known = groups.get(key) ?? group;
      known.ids.add(resource.id);
      groups.set(key, known);
    }
  }
  const rank = (group: TargetGroup) => {
    if (group.entityRef === entityRef) return '0';
    return group.entityRef === null ? '2' : `1${group.entityRef}`;
  };
  const order = (group: TargetGroup) =>
    [rank(group), group.resourceType, group.accountId ?? ''].join('|');
  return [...groups.values()]
    .map(({ ids, ...group }) => ({ ...group, resources: [...ids].sort() }))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function claimantsOf(
  { id, tags }: PreviewedResource,
  services: readonly ServiceClaim[],
): ServiceClaim[] {
  const byArn = services.filter(({ arns }) => arns.includes(id));
  if (byArn.length > 0) return byArn;
  return services.filter(
    service =>
      service.tags.length > 0 &&
      service.tags.every(condition => matchesTag(tags, condition)),
  );
}

function accountOf(id: string): string | null {
  const account = id.startsWith('arn:') ? id.split(':')[4] : '';
  return account || null;
}
