import { useApi } from '@backstage/frontend-plugin-api';
import { Evidence, Run } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from './useChaosQuery';

/** What a run was seen to do, kept fresh until it is judged for good. */
export function useEvidence(run: Run): ChaosQuery<Evidence> {
  const api = useApi(chaosApiRef);
  return useChaosQuery(`evidence ${run.id}`, () => api.getEvidence(run.id), {
    concerns: signal => signal.runId === run.id,
    live: ({ state }) => state === 'running' || state === 'settling',
    version: `${run.state} ${run.judgement?.verdict}`,
  });
}
