import { useApi } from '@backstage/frontend-plugin-api';
import { ServicePage, ServiceQuery } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from './useChaosQuery';

/** A page of services, kept fresh. */
export function useServices(query: ServiceQuery): ChaosQuery<ServicePage> {
  const api = useApi(chaosApiRef);
  return useChaosQuery(JSON.stringify(query), () => api.listServices(query), {
    concerns: () => true,
    live: page => page.counts.running > 0,
    keep: true,
  });
}
