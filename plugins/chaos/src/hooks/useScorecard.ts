import { useApi } from '@backstage/frontend-plugin-api';
import { Scorecard } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from './useChaosQuery';

/** Score, losses, failure modes and checks of one service, kept fresh. */
export function useScorecard(entityRef: string): ChaosQuery<Scorecard> {
  const api = useApi(chaosApiRef);
  return useChaosQuery(
    `scorecard ${entityRef}`,
    () => api.getScorecard(entityRef),
    {
      concerns: signal => signal.entityRefs.includes(entityRef),
      live: ({ running }) => running > 0,
    },
  );
}
