import { useState } from 'react';
import { parseEntityRef } from '@backstage/catalog-model';
import { Alert, Button } from '@backstage/ui';
import {
  SERVICE_STATUSES,
  ServiceStatus,
} from '@faultline/plugin-chaos-common';
import { useServices } from '../../hooks/useServices';
import { useText } from '../../hooks/useText';
import layout from '../layout.module.css';
import { AnnotationHint } from '../states/AnnotationHint';
import { CellProblems } from '../states/CellProblems';
import { LoadState } from '../states/LoadState';
import { FilterSelect } from './FilterSelect';
import { ServicesTable } from './ServicesTable';
import { StatusTiles } from './StatusTiles';
import { useServiceFilters } from './useServiceFilters';

const PAGE = 50;
const MOST = 200;

function refOptions(refs: string[]) {
  return refs.map(value => ({ value, label: parseEntityRef(value).name }));
}

/** All services with their status, owner and last runs. */
export function ResilienceContent() {
  const t = useText();
  const { filters, set, active, clear } = useServiceFilters();
  const [limit, setLimit] = useState(PAGE);
  const { value: page, error, refresh } = useServices({ ...filters, limit });
  const words: Record<ServiceStatus | 'running', string> = {
    failing: t('statusFailing'),
    untested: t('statusUntested'),
    stale: t('statusStale'),
    resilient: t('statusResilient'),
    running: t('statusRunning'),
  };
  const statuses = [...SERVICE_STATUSES, 'running' as const].map(value => ({
    value,
    label: words[value],
  }));
  return (
    <div className={layout.page}>
      {error && page && <Alert status="warning" icon title={t('errorOld')} />}
      {page && <StatusTiles counts={page.counts} />}
      <div className={layout.row}>
        <label className={layout.field}>
          {t('search')}
          <input
            type="search"
            value={filters.q ?? ''}
            onChange={event => set('q', event.target.value)}
          />
        </label>
        <FilterSelect
          label={t('filterStatus')}
          value={filters.status}
          options={statuses}
          onChange={value => set('status', value)}
        />
        <FilterSelect
          label={t('filterOwner')}
          value={filters.owner}
          options={refOptions(page?.owners ?? [])}
          onChange={value => set('owner', value)}
        />
        <FilterSelect
          label={t('filterSystem')}
          value={filters.system}
          options={refOptions(page?.systems ?? [])}
          onChange={value => set('system', value)}
        />
        {active && (
          <Button variant="tertiary" onPress={clear}>
            {t('clear')}
          </Button>
        )}
      </div>
      {page && <CellProblems cells={page.cells} onRefresh={refresh} />}
      <section className={layout.card}>
        {!page && (
          <LoadState name={t('resilience')} error={error} onRetry={refresh} />
        )}
        {page && (
          <div className={layout.head}>
            <h2>{t('kpiServices')}</h2>
            <span className={layout.muted}>
              {t('listCount', {
                n: String(page.total),
                all: String(page.counts.all),
              })}
            </span>
          </div>
        )}
        {page && page.items.length > 0 && (
          <ServicesTable services={page.items} />
        )}
        {page && page.items.length === 0 && (
          <div className={layout.empty}>
            {page.counts.all > 0 ? (
              <p>{t('listNoMatch')}</p>
            ) : (
              <>
                <h3>{t('listEmptyTitle')}</h3>
                <p>{t('listEmptyText')}</p>
                <AnnotationHint name="checkout" />
              </>
            )}
          </div>
        )}
        {page?.nextCursor && limit < MOST && (
          <Button
            variant="secondary"
            onPress={() => setLimit(before => before + PAGE)}
          >
            {t('showMore')}
          </Button>
        )}
      </section>
    </div>
  );
}
