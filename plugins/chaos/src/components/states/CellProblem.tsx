import { Alert, Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { CellHealth } from '@faultline/plugin-chaos-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chaosApiRef } from '../../api/chaosApiRef';
import { errorText } from '../../errorText';
import { useText } from '../../hooks/useText';
import { useTimed } from '../../hooks/useTimed';
import { agoWords } from '../time/words';

interface CellProblemProps {
  cell: CellHealth;
  onRefresh: () => void;
}

/** A cell that cannot be read: why, since when, and what still works. */
export function CellProblem({ cell, onRefresh }: CellProblemProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const when = useTimed(now =>
    cell.readAt ? agoWords(t, cell.readAt, now) : undefined,
  );
  const [{ loading, error }, refresh] = useAsyncFn(async () => {
    await api.refreshCell(cell.id);
    onRefresh();
  }, [api, cell.id, onRefresh]);
  const message = error ? errorText(t, error) : cell.problem?.message ?? '';
  return (
    <Alert
      status="warning"
      icon
      title={t('cellProblem', {
        account: cell.accountName,
        region: cell.region,
      })}
      description={
        when
          ? t('cellProblemText', { message, when })
          : t('cellNeverRead', { message })
      }
      customActions={
        <Button variant="secondary" isPending={loading} onPress={refresh}>
          {t('tryNow')}
        </Button>
      }
    />
  );
}
