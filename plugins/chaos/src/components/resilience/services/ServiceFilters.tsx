import { Button } from '@backstage/ui';
import {
  FAILURE_MODE_TITLES,
  FAILURE_MODES,
  MODE_STATES,
  ScorecardFacets,
  SERVICE_STATUSES,
} from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import filtersCss from '../../layout/filters.module.css';
import { FilterSelect } from '../../layout/FilterSelect';
import { TypedSearch } from '../../layout/TypedSearch';
import { MODE_STATE_WORDS, STATUS_WORDS } from '../words';
import { FacetFilters } from '../scope/FacetFilters';
import { TierFilter } from '../scope/TierFilter';
import { ScorecardFilters } from './useScorecardFilters';

interface ServiceFiltersProps {
  filters: ScorecardFilters;
  /** What there is to choose from, once it is known. */
  facets: ScorecardFacets | undefined;
}

/** What to show of the table of services. */
export function ServiceFilters({ filters, facets }: ServiceFiltersProps) {
  const t = useText();
  const { filter, set, active, clear } = filters;
  return (
    <div className={filtersCss.filters} role="search">
      <TypedSearch
        label={t('searchHint')}
        placeholder={t('searchHint')}
        value={filter.q ?? ''}
        onChange={q => set('q', q || undefined)}
      />
      <FacetFilters
        names={['group', 'system', 'domain']}
        filter={filter}
        facets={facets}
        onChange={set}
      />
      <TierFilter
        value={filter.tier}
        facets={facets}
        onChange={value => set('tier', value)}
      />
      <FacetFilters
        names={['environment']}
        filter={filter}
        facets={facets}
        onChange={set}
      />
      <FilterSelect
        label={t('filterStatus')}
        value={filter.status}
        options={[...SERVICE_STATUSES, 'running' as const].map(value => ({
          value,
          label: t(STATUS_WORDS[value]),
        }))}
        onChange={value => set('status', value)}
      />
      <FacetFilters
        names={['lifecycle', 'level']}
        filter={filter}
        facets={facets}
        onChange={set}
      />
      <FilterSelect
        label={t('filterMode')}
        value={filter.mode}
        options={FAILURE_MODES.map(value => ({
          value,
          label: FAILURE_MODE_TITLES[value],
        }))}
        onChange={value => set('mode', value)}
      />
      {filter.mode && (
        <FilterSelect
          label={t('filterModeState')}
          value={filter.modeState}
          options={MODE_STATES.map(value => ({
            value,
            label: t(MODE_STATE_WORDS[value]),
          }))}
          onChange={value => set('modeState', value)}
        />
      )}
      {active && (
        <Button variant="tertiary" size="small" onPress={clear}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
