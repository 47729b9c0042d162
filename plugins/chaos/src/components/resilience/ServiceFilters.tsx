import { Button } from '@backstage/ui';
import {
  SERVICE_STATUSES,
  ServicePage,
  ServiceStatus,
} from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { entityName } from '../entityName';
import { TypedSearch } from '../layout/TypedSearch';
import { FilterSelect } from './FilterSelect';
import styles from './ServiceFilters.module.css';
import { useServiceFilters } from './useServiceFilters';

interface ServiceFiltersProps {
  filters: ReturnType<typeof useServiceFilters>;
  /** What there is to choose from, once it is known. */
  page: ServicePage | undefined;
}

/** What to show of the list of services. */
export function ServiceFilters({ filters, page }: ServiceFiltersProps) {
  const t = useText();
  const { values, set, active, clear } = filters;
  const words: Record<ServiceStatus | 'running', string> = {
    failing: t('statusFailing'),
    untested: t('statusUntested'),
    stale: t('statusStale'),
    resilient: t('statusResilient'),
    running: t('statusRunning'),
  };
  const named = (refs: string[] = []) =>
    refs.map(value => ({ value, label: entityName(value) }));
  return (
    <div className={styles.filters} role="search">
      <TypedSearch
        label={t('search')}
        placeholder={t('searchHint')}
        value={values.q ?? ''}
        onChange={q => set('q', q || undefined)}
      />
      <FilterSelect
        label={t('filterStatus')}
        value={values.status}
        options={[...SERVICE_STATUSES, 'running' as const].map(value => ({
          value,
          label: words[value],
        }))}
        onChange={value => set('status', value)}
      />
      <FilterSelect
        label={t('filterOwner')}
        value={values.owner}
        options={named(page?.owners)}
        onChange={value => set('owner', value)}
      />
      <FilterSelect
        label={t('filterSystem')}
        value={values.system}
        options={named(page?.systems)}
        onChange={value => set('system', value)}
      />
      {active && (
        <Button variant="tertiary" onPress={clear}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
