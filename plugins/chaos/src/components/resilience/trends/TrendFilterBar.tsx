import { ROLLUP_KINDS, RollUpView } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import css from '../../layout/filters.module.css';
import { FilterSelect } from '../../layout/FilterSelect';
import { KIND_WORDS } from '../words';
import { PERIODS, TrendFilters } from './useTrendFilters';

interface TrendFilterBarProps {
  filters: TrendFilters;
  /** What there is of the chosen kind. */
  choices: RollUpView[];
}

/** Whose trend, and how far back. */
export function TrendFilterBar({ filters, choices }: TrendFilterBarProps) {
  const t = useText();
  const { kind, key, days, set } = filters;
  return (
    <div className={css.filters} role="search">
      <FilterSelect
        required
        label={t('trendOf')}
        value={kind}
        options={ROLLUP_KINDS.map(value => ({
          value,
          label: t(KIND_WORDS[value]),
        }))}
        onChange={value =>
          set({
            of: value === 'organisation' ? undefined : value,
            key: undefined,
          })
        }
      />
      {kind !== 'organisation' && (
        <FilterSelect
          required
          label={t('trendWhich')}
          value={key ?? choices[0]?.key}
          options={choices.map(each => ({
            value: each.key,
            label: each.title,
          }))}
          onChange={value => set({ key: value })}
        />
      )}
      <FilterSelect
        required
        label={t('trendPeriod')}
        value={String(days)}
        options={PERIODS.map(value => ({
          value: String(value),
          label: t('daysCount', { count: value }),
        }))}
        onChange={value => set({ days: value === '90' ? undefined : value })}
      />
    </div>
  );
}
