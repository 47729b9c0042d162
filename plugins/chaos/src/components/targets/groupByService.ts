import { TargetGroupView } from '@faultline/plugin-chaos-common';

export interface ServiceTargets {
  /** Null for what no service of the catalog claims. */
  entityRef: string | null;
  ownerRef: string | null;
  groups: TargetGroupView[];
  /** Number of resources. */
  count: number;
}

/** What is hit of each service, in the order of the answer. */
export function groupByService(groups: TargetGroupView[]): ServiceTargets[] {
  const services = new Map<string | null, ServiceTargets>();
  for (const group of groups) {
    const { entityRef, ownerRef } = group;
    const known = services.get(entityRef) ?? {
      entityRef,
      ownerRef,
      groups: [],
      count: 0,
    };
    known.groups.push(group);
    known.count += group.resources.length;
    services.set(entityRef, known);
  }
  return [...services.values()];
}

/** Number of different resources; one that two services claim counts once. */
export function countResources(groups: TargetGroupView[]): number {
  return new Set(groups.flatMap(({ resources }) => resources)).size;
}

/** The services of the catalog that are hit besides the one that is tested. */
export function otherServices(
  groups: TargetGroupView[],
  entityRef: string,
): ServiceTargets[] {
  return groupByService(groups).filter(
    each => each.entityRef !== null && each.entityRef !== entityRef,
  );
}

/** "2 × ecs:task" for each type. */
export function typeWords(groups: TargetGroupView[]): string[] {
  const counts = new Map<string, number>();
  for (const { resourceType, resources } of groups) {
    counts.set(
      resourceType,
      (counts.get(resourceType) ?? 0) + resources.length,
    );
  }
  return [...counts].map(
    ([type, count]) => `${count} × ${type.replace(/^aws:/, '')}`,
  );
}
