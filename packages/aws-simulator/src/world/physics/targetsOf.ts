import type { Graph, Node } from './Graph';

function arnsOf({ component }: Node): string[] {
  const { units, role, dependsOn = [] } = component;
  return [
    ...units.flatMap(({ arn, subnet, volume, hosts = [] }) => [
      arn,
      ...(subnet ? [subnet] : []),
      ...(volume ? [volume] : []),
      ...hosts,
    ]),
    ...(role ? [role] : []),
    ...dependsOn.flatMap(({ via = [] }) => via),
  ];
}

/** What can be hit in each group of components. */
export function targetsOf(
  graph: Graph,
): { group: number; arns: ReadonlySet<string> }[] {
  const byGroup = new Map<number, Set<string>>();
  for (const node of graph.nodes) {
    const arns = byGroup.get(node.group) ?? new Set<string>();
    byGroup.set(node.group, arns);
    arnsOf(node).forEach(arn => arns.add(arn));
  }
  return [...byGroup].map(([group, arns]) => ({ group, arns }));
}
