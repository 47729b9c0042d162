import { useApi } from '@backstage/frontend-plugin-api';
import { isEnded, RunDetail } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from './useChaosQuery';

/** Everything about one run, kept fresh until all is known of its end. */
export function useRun(runId: string): ChaosQuery<RunDetail> {
  const api = useApi(chaosApiRef);
  return useChaosQuery(`run ${runId}`, () => api.getRun(runId), {
    concerns: signal => signal.runId === runId,
    live: run =>
      !isEnded(run.state) ||
      run.judgement === null ||
      run.groupsAwaited ||
      run.halt?.awaited === true,
  });
}
