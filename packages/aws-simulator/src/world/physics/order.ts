import type { Api, Graph, Node } from './Graph';

/** Gives all that is connected the smallest group among them. */
export function joinGroups({ nodes, apis, node }: Omit<Graph, 'groups'>): void {
  const watched = ({ endpoints }: Api) =>
    endpoints.flatMap(({ declared }) =>
      [
        declared.healthCheck?.watches,
        declared.healthCheck?.whileSwitch?.watches,
      ].flatMap(id => (id === undefined ? [] : node(id))),
    );
  const pairs = [
    ...nodes.flatMap(({ dependencies }) =>
      dependencies.map(({ from, to }) => [from, to] as const),
    ),
    ...nodes.flatMap(each => (each.queue ? [[each, each.queue] as const] : [])),
    ...apis.flatMap(api => {
      const [first, ...others] = api.endpoints.map(each => each.node);
      return first
        ? [...others, ...watched(api)].map(each => [first, each] as const)
        : [];
    }),
  ];
  for (let isChanging = true; isChanging; ) {
    isChanging = false;
    for (const [a, b] of pairs) {
      if (a.group !== b.group) {
        a.group = b.group = Math.min(a.group, b.group);
        isChanging = true;
      }
    }
  }
}

/** Nodes with those first that send the others their calls. */
export function callersFirst(nodes: readonly Node[]): Node[] {
  const done = new Set<Node>();
  const ordered: Node[] = [];
  const visit = (node: Node) => {
    if (done.has(node)) return;
    done.add(node);
    node.callers.forEach(({ from }) => visit(from));
    if (node.queue) visit(node.queue);
    ordered.push(node);
  };
  nodes.forEach(visit);
  return ordered;
}
