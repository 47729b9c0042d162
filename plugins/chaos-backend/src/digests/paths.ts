import { parseEntityRef } from '@backstage/catalog-model';

/** Where the experiments of a service are, in the portal. */
export function servicePath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}/experiments`;
}

/** Where one of its runs is. */
export function runPath(entityRef: string, runId: string): string {
  return `${servicePath(entityRef)}/runs/${runId}`;
}
