import { useApi } from '@backstage/frontend-plugin-api';
import { RollUpList, RollUpQuery } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from '../../../hooks/useChaosQuery';

/** Teams, systems, domains, lifecycles or tiers, kept fresh. */
export function useRollUps(query: RollUpQuery): ChaosQuery<RollUpList> {
  const api = useApi(chaosApiRef);
  return useChaosQuery(
    `roll-ups ${JSON.stringify(query)}`,
    () => api.listRollUps(query),
    { concerns: () => true, live: () => false, keep: true },
  );
}
