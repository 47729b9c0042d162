import { useApi } from '@backstage/frontend-plugin-api';
import { ActiveRuns } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from './useChaosQuery';

/** All runs in progress that the reader may see, kept fresh. */
export function useActiveRuns(): ChaosQuery<ActiveRuns> {
  const api = useApi(chaosApiRef);
  return useChaosQuery('active', () => api.listActiveRuns(), {
    concerns: () => true,
    live: runs => runs.items.length > 0,
  });
}
