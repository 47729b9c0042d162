import { useApi } from '@backstage/frontend-plugin-api';
import { HypothesisList } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from './useChaosQuery';

/** What is expected of a service under each of its templates. */
export function useHypotheses(entityRef: string): ChaosQuery<HypothesisList> {
  const api = useApi(chaosApiRef);
  return useChaosQuery(
    `hypotheses ${entityRef}`,
    () => api.listHypotheses(entityRef),
    {
      concerns: signal =>
        signal.runId === null && signal.entityRefs.includes(entityRef),
    },
  );
}
