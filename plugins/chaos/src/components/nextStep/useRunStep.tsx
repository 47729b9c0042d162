import { ReactElement, useCallback, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { RunStepDialog } from './RunStepDialog';

/**
 * Opens the run dialog for a template of any service. There is one dialog for a
 * whole list, because its rows come and go.
 */
export function useRunStep(): {
  run: (entityRef: string, templateKey: string) => void;
  dialog: ReactElement | null;
} {
  const [asked, setAsked] = useState<{
    entityRef: string;
    templateKey: string;
  }>();
  const navigate = useNavigate();
  const entityPath = useEntityRefLink();
  const run = useCallback(
    (entityRef: string, templateKey: string) =>
      setAsked({ entityRef, templateKey }),
    [],
  );
  return {
    run,
    dialog: asked ? (
      <RunStepDialog
        {...asked}
        onClose={() => setAsked(undefined)}
        onStarted={() => navigate(`${entityPath(asked.entityRef)}/experiments`)}
      />
    ) : null,
  };
}
