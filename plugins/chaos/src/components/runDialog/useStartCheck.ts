import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { StartCheck } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';

interface CheckState {
  check?: StartCheck;
  error?: Error;
  busy: boolean;
}

/** What the guardrails say of a start; an earlier answer never counts. */
export function useStartCheck(entityRef: string, templateKey: string) {
  const api = useApi(chaosApiRef);
  const [state, setState] = useState<CheckState>({ busy: false });
  const asked = useRef(0);

  const ask = useCallback(
    async (previewId: string | undefined) => {
      asked.current += 1;
      const question = asked.current;
      const tell = (news: CheckState) => {
        if (question === asked.current) setState(news);
      };
      tell({ busy: true });
      try {
        const check = await api.checkStart({
          entityRef,
          templateKey,
          previewId,
        });
        tell({ check, busy: false });
      } catch (error) {
        tell({ error: error as Error, busy: false });
      }
    },
    [api, entityRef, templateKey],
  );

  useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );
  return { ...state, ask };
}
