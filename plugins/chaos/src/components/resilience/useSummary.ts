import { useApi } from '@backstage/frontend-plugin-api';
import { ResilienceSummary } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from '../../hooks/useChaosQuery';

/** The organisation in figures, kept fresh. */
export function useSummary(): ChaosQuery<ResilienceSummary> {
  const api = useApi(chaosApiRef);
  return useChaosQuery('resilience', () => api.getResilienceSummary(), {
    concerns: () => true,
    live: () => false,
  });
}
