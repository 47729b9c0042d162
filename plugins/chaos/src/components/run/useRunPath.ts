import { useCallback } from 'react';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';

/** Gives the path of the page of a run, below a service that it is shown for. */
export function useRunPath(): (entityRef: string, runId: string) => string {
  const entityPath = useEntityRefLink();
  return useCallback(
    (entityRef, runId) =>
      `${entityPath(entityRef)}/experiments/runs/${encodeURIComponent(runId)}`,
    [entityPath],
  );
}
