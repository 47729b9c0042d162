import { useApi } from '@backstage/frontend-plugin-api';
import { isEnded, RunDetail, RunReport } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useChaosQuery } from '../../hooks/useChaosQuery';

/**
 * FIS's own reports of a run that has ended. Whoever cannot load them is told so
 * by the buttons beside.
 */
export function useAwsReports(run: RunDetail): RunReport['awsReports'] {
  const api = useApi(chaosApiRef);
  const ended = isEnded(run.state);
  const { value } = useChaosQuery<RunReport | null>(
    `report ${run.id} ${ended}`,
    async () => (ended ? api.getReport(run.id) : null),
    {},
  );
  return value?.awsReports ?? [];
}
