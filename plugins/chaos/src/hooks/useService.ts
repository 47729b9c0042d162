import { useApi } from '@backstage/frontend-plugin-api';
import { ServiceDetail } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from './useChaosQuery';

/** Everything about one service, kept fresh. */
export function useService(entityRef: string): ChaosQuery<ServiceDetail> {
  const api = useApi(chaosApiRef);
  return useChaosQuery(entityRef, () => api.getService(entityRef), {
    concerns: signal => signal.entityRefs.includes(entityRef),
    live: service => service.active.length > 0 || service.intents.length > 0,
  });
}
