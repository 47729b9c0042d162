import { Alert, Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { CellHealth } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { spanWords } from '../time/words';

interface CellProblemsProps {
  cells: CellHealth[];
  onRefresh: () => void;
}

/** Names each cell that cannot be read; its older data stays on the page. */
export function CellProblems({ cells, onRefresh }: CellProblemsProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const failing = cells.filter(cell => cell.problem);
  return (
    <>
      {failing.map(cell => (
        <Alert
          key={cell.id}
          status="warning"
          icon
          title={t('cellProblem', {
            account: cell.accountName,
            region: cell.region,
          })}
          description={t('cellProblemText', {
            message: cell.problem?.message ?? '',
            when: cell.readAt
              ? t('ago', {
                  age: spanWords(
                    t,
                    (Date.now() - Date.parse(cell.readAt)) / 1000,
                  ),
                })
              : t('cellNever'),
          })}
          customActions={
            <Button
              variant="secondary"
              onPress={() => api.refreshCell(cell.id).then(onRefresh)}
            >
              {t('refresh')}
            </Button>
          }
        />
      ))}
    </>
  );
}
