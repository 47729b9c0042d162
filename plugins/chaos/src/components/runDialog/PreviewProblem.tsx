import { Alert, Button } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { RunDialogState } from './useRunDialog';

interface PreviewProblemProps {
  lookup: RunDialogState['lookup'];
}

/** Why the targets could not be looked up, and another try. */
export function PreviewProblem({ lookup }: PreviewProblemProps) {
  const t = useText();
  const { preview, error, look } = lookup;
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={t('targetsFailed')}
        description={error ? errorText(t, error) : preview?.message}
        customActions={
          <Button variant="secondary" onPress={look}>
            {t('targetsAgain')}
          </Button>
        }
      />
    </div>
  );
}
