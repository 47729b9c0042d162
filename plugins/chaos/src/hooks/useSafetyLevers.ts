import { useApi } from '@backstage/frontend-plugin-api';
import { SafetyLeverList } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from './useChaosQuery';

/** The safety levers of all cells, kept fresh. */
export function useSafetyLevers(): ChaosQuery<SafetyLeverList> {
  const api = useApi(chaosApiRef);
  return useChaosQuery('levers', () => api.listSafetyLevers(), {
    concerns: () => true,
    live: ({ items }) => items.some(({ status }) => status === 'engaging'),
  });
}
