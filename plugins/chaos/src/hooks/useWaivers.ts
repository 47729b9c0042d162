import { useApi } from '@backstage/frontend-plugin-api';
import { WaiverPage, WaiverQuery } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from './useChaosQuery';

/** A page of waivers, kept fresh. */
export function useWaivers(query: WaiverQuery): ChaosQuery<WaiverPage> {
  const api = useApi(chaosApiRef);
  const { entityRef } = query;
  return useChaosQuery(
    `waivers ${JSON.stringify(query)}`,
    () => api.listWaivers(query),
    {
      concerns: signal => !entityRef || signal.entityRefs.includes(entityRef),
      live: () => false,
      keep: true,
    },
  );
}
