import { useApi } from '@backstage/frontend-plugin-api';
import { RunPage, RunQuery } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from './useChaosQuery';

/**
 * A page of the runs of a service.
 *
 * @param version - changes when a run of the service has changed
 */
export function useRuns(
  entityRef: string,
  query: RunQuery,
  version: string,
): ChaosQuery<RunPage> {
  const api = useApi(chaosApiRef);
  return useChaosQuery(
    JSON.stringify([entityRef, query]),
    () => api.listRuns(entityRef, query),
    { version },
  );
}
