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

/** The components that feel it when something with an ARN is hit. */
export function targetsOf(graph: Graph): ReadonlyMap<string, readonly Node[]> {
  const byArn = new Map<string, Node[]>();
  for (const node of graph.nodes) {
    for (const arn of new Set(arnsOf(node))) {
      const known = byArn.get(arn);
      if (known) known.push(node);
      else byArn.set(arn, [node]);
    }
  }
  return byArn;
}
