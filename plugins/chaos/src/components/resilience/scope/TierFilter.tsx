import { ScorecardFacets } from '@faultline/plugin-chaos-common';
import { useText } from '../../../hooks/useText';
import { FilterSelectMany } from '../../layout/FilterSelectMany';

interface TierFilterProps {
  /** Several are separated by commas. */
  value: string | undefined;
  facets: ScorecardFacets | undefined;
  onChange: (value: string | undefined) => void;
}

/** Services of one or several tiers; nothing where there are no tiers. */
export function TierFilter({ value, facets, onChange }: TierFilterProps) {
  const t = useText();
  const values = value?.split(',') ?? [];
  const tiers = [...new Set([...(facets?.tiers ?? []), ...values])];
  if (tiers.length === 0) return null;
  return (
    <FilterSelectMany
      label={t('filterTier')}
      values={values}
      options={tiers.map(tier => ({ value: tier, label: tier }))}
      onChange={chosen => onChange(chosen.join(',') || undefined)}
    />
  );
}
