import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chaosApiRef } from '../../api/chaosApiRef';

/** Stops a run at once; `error` says why that failed. */
export function useStop(onStopped: () => void) {
  const api = useApi(chaosApiRef);
  const [{ loading, error }, stop] = useAsyncFn(
    async (runId: string) => {
      try {
        await api.stopRun(runId);
      } finally {
        onStopped();
      }
    },
    [api, onStopped],
  );
  return { stop, stopping: loading, error };
}
