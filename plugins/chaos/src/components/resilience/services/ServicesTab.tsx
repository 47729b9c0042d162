import { useApi } from '@backstage/frontend-plugin-api';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { useChaosQuery } from '../../../hooks/useChaosQuery';
import { useCells } from '../../../hooks/useCells';
import { useText } from '../../../hooks/useText';
import { Card } from '../../layout/Card';
import { CellProblems } from '../../states/CellProblems';
import { LoadState } from '../../states/LoadState';
import { StaleNote } from '../../states/StaleNote';
import { TilesSkeleton } from '../TilesSkeleton';
import { useSummary } from '../useSummary';
import { KpiTiles } from './KpiTiles';
import { ServiceFilters } from './ServiceFilters';
import { ServicesCard } from './ServicesCard';
import { useScorecardFilters } from './useScorecardFilters';
import { useScorecards } from './useScorecards';

/** All services with score, status, evidence and what to do next. */
export function ServicesTab() {
  const t = useText();
  const api = useApi(chaosApiRef);
  const filters = useScorecardFilters();
  const { filter, sort, order, set } = filters;
  const summary = useSummary();
  const cells = useCells();
  const facets = useChaosQuery('facets', () => api.listScorecardFacets(), {});
  const scoring = useChaosQuery(
    'scoring',
    () => api.getScoringDefinition(),
    {},
  );
  const rows = useScorecards({ ...filter, sort, order });
  return (
    <>
      {rows.value && <StaleNote error={rows.error ?? summary.error} />}
      {summary.value ? (
        <KpiTiles
          summary={summary.value}
          scoring={scoring.value}
          chosen={filter.status}
          onChoose={status => set('status', status)}
        />
      ) : (
        !summary.error && <TilesSkeleton count={6} />
      )}
      <ServiceFilters filters={filters} facets={facets.value} />
      {cells.value && (
        <CellProblems cells={cells.value} onRefresh={cells.refresh} />
      )}
      {rows.value ? (
        <ServicesCard
          rows={rows.value}
          filters={filters}
          all={summary.value?.services ?? 0}
          onEnd={rows.more}
        />
      ) : (
        <Card>
          <LoadState
            name={t('resilience')}
            error={rows.error}
            onRetry={rows.refresh}
          />
        </Card>
      )}
    </>
  );
}
