import { useEntityRefLink } from '@backstage/plugin-catalog-react';

/** Gives the path of the scorecard page of a service. */
export function useScorecardPath(): (entityRef: string) => string {
  const entityPath = useEntityRefLink();
  return entityRef => `${entityPath(entityRef)}/experiments/scorecard`;
}
