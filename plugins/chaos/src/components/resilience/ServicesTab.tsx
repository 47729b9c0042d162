import { Alert } from '@backstage/ui';
import { useServices } from '../../hooks/useServices';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { Card } from '../layout/Card';
import { usePages } from '../layout/usePages';
import { CellProblems } from '../states/CellProblems';
import { LoadState } from '../states/LoadState';
import { ServiceFilters } from './ServiceFilters';
import { ServicesCard } from './ServicesCard';
import { StatusTiles } from './StatusTiles';
import { useServiceFilters } from './useServiceFilters';

const PAGE = 50;

/** All services with their status, owner and last runs. */
export function ServicesTab() {
  const t = useText();
  const filters = useServiceFilters();
  const { values, set } = filters;
  const pages = usePages(PAGE, JSON.stringify(values));
  const {
    value: page,
    error,
    refresh,
  } = useServices({ ...values, limit: PAGE, cursor: pages.cursor });
  return (
    <>
      {error && page && (
        <Alert
          status="warning"
          icon
          title={t('errorOld')}
          description={errorText(t, error)}
        />
      )}
      {page && (
        <StatusTiles
          counts={page.counts}
          chosen={values.status}
          onChoose={status => set('status', status)}
        />
      )}
      <ServiceFilters filters={filters} page={page} />
      {page && <CellProblems cells={page.cells} onRefresh={refresh} />}
      {page ? (
        <ServicesCard
          page={page}
          pages={pages}
          size={PAGE}
          onRefresh={refresh}
        />
      ) : (
        <Card>
          <LoadState name={t('resilience')} error={error} onRetry={refresh} />
        </Card>
      )}
    </>
  );
}
