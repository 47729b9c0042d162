import { useApi } from '@backstage/frontend-plugin-api';
import { FindingList } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from './useChaosQuery';

/**
 * What failed runs of a service taught, open ones first.
 *
 * @param version - changes when a run of the service has changed
 */
export function useFindings(
  entityRef: string,
  version: string,
): ChaosQuery<FindingList> {
  const api = useApi(chaosApiRef);
  return useChaosQuery(
    `findings ${entityRef}`,
    () => api.listFindings(entityRef),
    { version, concerns: signal => signal.entityRefs.includes(entityRef) },
  );
}
