import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Hypothesis,
  SignalDefinition,
  SignalPreview,
} from '@faultline/plugin-chaos-common';
import useDebounce from 'react-use/esm/useDebounce';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { ChaosQuery, useChaosQuery } from '../../../hooks/useChaosQuery';

const TYPING_MS = 600;

/**
 * The last day of a signal. AWS is asked again only when another series is
 * meant and the typing rests: a limit is held against what is here already.
 */
export function useSignalPreview(
  { entityRef, templateKey }: Hypothesis,
  signal: SignalDefinition,
): ChaosQuery<SignalPreview> {
  const api = useApi(chaosApiRef);
  const { source, period } = signal;
  const wanted = JSON.stringify([source, period]);
  const [asked, setAsked] = useState(wanted);
  useDebounce(() => setAsked(wanted), TYPING_MS, [wanted]);
  return useChaosQuery(
    `signal ${entityRef} ${templateKey} ${asked}`,
    () =>
      api.previewSignal({
        entityRef,
        templateKey,
        signal: {
          ...signal,
          title: signal.title.trim() || signal.id,
          // Without its own, an alarm's threshold comes back.
          threshold: null,
        },
      }),
    {},
  );
}
