/** A group of the catalog. @public */
export interface GroupNode {
  groupRef: string;
  parentRef: string | null;
}

/**
 * A group and all groups above it. Ends where the catalog goes round in circles
 * or names a parent that does not exist; the parent counts all the same.
 * @public
 */
export function withAncestors(
  groupRef: string,
  parents: ReadonlyMap<string, string | null>,
): string[] {
  const found = new Set<string>();
  let at: string | null | undefined = groupRef;
  while (at && !found.has(at)) {
    found.add(at);
    at = parents.get(at);
  }
  return [...found];
}

/** Parents by group, as `withAncestors` takes them. @public */
export function parentsOf(
  groups: readonly GroupNode[],
): ReadonlyMap<string, string | null> {
  return new Map(
    groups.map(({ groupRef, parentRef }) => [groupRef, parentRef]),
  );
}
