import { useRef, useState } from 'react';
import { ResponseError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { StartRunRequest } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { newKey } from './newKey';

/**
 * Starts an experiment at most once for one opening of the dialog.
 *
 * @param onStarted - called once AWS started it, or once it is looked for
 */
export function useStart(
  target: { entityRef: string; templateKey: string },
  onStarted: () => void,
) {
  const api = useApi(chaosApiRef);
  const t = useText();
  const [firstKey] = useState(newKey);
  const key = useRef(firstKey);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  // While it is not known what became of a start, only the same may be sent.
  const [unclear, setUnclear] = useState(false);

  const refused = (reason: string) => {
    // The answer to a key is stored: a new attempt needs a new one.
    key.current = newKey();
    setUnclear(false);
    setError(reason);
    setBusy(false);
  };

  const start = async (request: StartRunRequest) => {
    setBusy(true);
    setError(undefined);
    try {
      const { intent } = await api.startRun({
        ...target,
        ...request,
        idempotencyKey: key.current,
      });
      if (intent.state === 'refused') refused(intent.message);
      else onStarted();
    } catch (caught) {
      if (isRefusal(caught)) {
        refused(errorText(t, caught));
        return;
      }
      setUnclear(true);
      setError(errorText(t, caught));
      setBusy(false);
    }
  };

  return { start, busy, error, unclear };
}

/** Whether the backend said for certain that nothing was started. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof ResponseError &&
    error.statusCode >= 400 &&
    error.statusCode < 500
  );
}
