import { useApi } from '@backstage/frontend-plugin-api';
import { Evidence } from '@faultline/plugin-chaos-common';
import { useSearchParams } from 'react-router-dom';
import { chaosApiRef } from '../../../../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from '../../../../hooks/useChaosQuery';

const PARAMETER = 'compare';

/** An earlier run that stands beside the one that is shown. */
export interface Compared {
  /** The run that was chosen; null: none. */
  chosen: Evidence['comparable'][number] | null;
  choose: (runId: string | null) => void;
  query: ChaosQuery<Evidence | null>;
}

/** The earlier run to compare with, kept in the address. */
export function useCompared(evidence: Evidence | undefined): Compared {
  const api = useApi(chaosApiRef);
  const [params, setParams] = useSearchParams();
  const wanted = params.get(PARAMETER);
  // Only what the backend offers is asked for.
  const chosen =
    evidence?.comparable.find(({ runId }) => runId === wanted) ?? null;
  const query = useChaosQuery<Evidence | null>(
    `compare ${chosen?.runId}`,
    async () => (chosen ? api.getEvidence(chosen.runId) : null),
    {},
  );
  const choose = (runId: string | null) =>
    setParams(
      before => {
        const next = new URLSearchParams(before);
        if (runId) next.set(PARAMETER, runId);
        else next.delete(PARAMETER);
        return next;
      },
      { replace: true },
    );
  return { chosen, choose, query };
}
