import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Preview } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';

const EVERY_MS = 1_000;

export interface PreviewState {
  /** The last one asked for, also while its targets are resolved. */
  preview?: Preview;
  /** Why it could not be asked for. */
  error?: Error;
  busy: boolean;
}

/** Finds out what a template would hit: asks for a preview and waits for it. */
export function usePreview(entityRef: string, templateKey: string) {
  const api = useApi(chaosApiRef);
  const [state, setState] = useState<PreviewState>({ busy: false });
  // Answers to an earlier question, or after the dialog has gone, count nothing.
  const asked = useRef(0);

  const look = useCallback(async () => {
    asked.current += 1;
    const question = asked.current;
    const tell = (news: PreviewState) => {
      if (question === asked.current) setState(news);
    };
    tell({ busy: true });
    try {
      let preview = await api.createPreview({ entityRef, templateKey });
      while (preview.state === 'resolving' && question === asked.current) {
        tell({ preview, busy: true });
        await new Promise(resolve => {
          setTimeout(resolve, EVERY_MS);
        });
        preview = await api.getPreview(preview.id);
      }
      tell({ preview, busy: false });
    } catch (error) {
      tell({ error: error as Error, busy: false });
    }
  }, [api, entityRef, templateKey]);

  useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );
  return { ...state, look };
}
