import { Button } from '@backstage/ui';
import { RollUpView } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import css from '../../layout/filters.module.css';
import { FilterSelect } from '../../layout/FilterSelect';
import { TypedSearch } from '../../layout/TypedSearch';
import { KIND_WORDS } from '../words';
import { ScopeFilters } from '../scope/ScopeFilters';
import {
  COMPARED_KINDS,
  RollUpFilters,
  TEAM_PERIODS,
  TEAM_SCOPE,
} from './useRollUpFilters';

interface TeamFiltersProps {
  filters: RollUpFilters;
  /** All of the kind, whatever the filters. */
  all: RollUpView[];
  /** How many the filters leave, once it is known. */
  shown: number | undefined;
}

/** What is compared: by what, which names and services, over which days. */
export function TeamFilters({ filters, all, shown }: TeamFiltersProps) {
  const t = useText();
  const { kind, q, parent, scope, days, set, active, clear } = filters;
  const parents = new Map(
    all.flatMap(each =>
      each.parent ? [[each.parent.key, each.parent.title] as const] : [],
    ),
  );
  return (
    <div className={css.filters} role="search">
      <TypedSearch
        label={t('findName')}
        placeholder={t('findName')}
        value={q ?? ''}
        onChange={value => set({ q: value || undefined })}
      />
      <FilterSelect
        required
        label={t('compareBy')}
        value={kind}
        options={COMPARED_KINDS.map(value => ({
          value,
          label: t(KIND_WORDS[value]),
        }))}
        onChange={value =>
          set({ by: value === 'group' ? undefined : value, parent: undefined })
        }
      />
      {(parents.size > 0 || parent) && (
        <FilterSelect
          label={t('filterParent')}
          value={parent}
          options={[...parents].map(([value, label]) => ({ value, label }))}
          onChange={value => set({ parent: value })}
        />
      )}
      <ScopeFilters
        names={TEAM_SCOPE}
        scope={scope}
        onChange={filters.setScope}
      />
      <FilterSelect
        required
        label={t('trendPeriod')}
        value={String(days)}
        options={TEAM_PERIODS.map(value => ({
          value: String(value),
          label: t('daysCount', { count: value }),
        }))}
        onChange={filters.setDays}
      />
      {active && (
        <Button variant="tertiary" size="small" onPress={clear}>
          {t('clear')}
        </Button>
      )}
      {shown !== undefined && (
        <span className={css.end} role="status">
          {t('shownOf', {
            n: String(shown),
            all: String(Math.max(all.length, shown)),
            kind: t(KIND_WORDS[kind]).toLocaleLowerCase(),
          })}
        </span>
      )}
    </div>
  );
}
