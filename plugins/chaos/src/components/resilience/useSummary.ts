import { useApi } from '@backstage/frontend-plugin-api';
import {
  ResilienceSummary,
  ServiceScope,
} from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from '../../hooks/useChaosQuery';

/** The organisation, or only some services of it, in figures, kept fresh. */
export function useSummary(
  scope: ServiceScope = {},
): ChaosQuery<ResilienceSummary> {
  const api = useApi(chaosApiRef);
  return useChaosQuery(
    `resilience ${JSON.stringify(scope)}`,
    () => api.getResilienceSummary(scope),
    { concerns: () => true, live: () => false, keep: true },
  );
}
