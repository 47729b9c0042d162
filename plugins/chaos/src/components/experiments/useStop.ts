import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Run } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { errorText } from '../../errorText';

/** Stops a run at once and says when that failed. */
export function useStop(onStopped: () => void) {
  const api = useApi(chaosApiRef);
  const [error, setError] = useState<string>();
  const stop = async (run: Run) => {
    setError(undefined);
    try {
      await api.stopRun(run.id);
    } catch (caught) {
      setError(errorText(caught));
    }
    onStopped();
  };
  return { stop, error };
}
