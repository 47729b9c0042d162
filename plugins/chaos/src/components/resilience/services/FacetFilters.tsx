import { ScorecardFacets } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../../translations/messages';
import { useText } from '../../../hooks/useText';
import { FilterOption, FilterSelect } from '../../layout/FilterSelect';
import { FilterName, ScorecardFilters } from './useScorecardFilters';

const NAMED: Partial<Record<FilterName, MessageKey>> = {
  group: 'filterOwner',
  system: 'filterSystem',
  domain: 'filterDomain',
  lifecycle: 'filterLifecycle',
  environment: 'filterEnvironment',
  level: 'filterLevel',
};

interface FacetFiltersProps {
  filters: ScorecardFilters;
  facets: ScorecardFacets | undefined;
}

/** The filters whose values come from the catalog; those without any are left out. */
export function FacetFilters({ filters, facets }: FacetFiltersProps) {
  const t = useText();
  const { filter, set } = filters;
  const options = optionsOf(facets);
  return (
    <>
      {Object.entries(NAMED).map(([id, word]) => {
        const name = id as keyof typeof options;
        const value = filter[name];
        if (options[name].length === 0 && !value) return null;
        return (
          <FilterSelect
            key={name}
            label={t(word)}
            value={value}
            options={options[name]}
            onChange={chosen => set(name, chosen)}
          />
        );
      })}
    </>
  );
}

function optionsOf(facets: ScorecardFacets | undefined) {
  const named = (all: { key: string; title: string }[] = []): FilterOption[] =>
    all.map(({ key, title }) => ({ value: key, label: title }));
  const plain = (all: string[] = []): FilterOption[] =>
    all.map(value => ({ value, label: value }));
  return {
    group: named(facets?.groups),
    system: named(facets?.systems),
    domain: named(facets?.domains),
    lifecycle: plain(facets?.lifecycles),
    environment: plain(facets?.environments),
    level: plain(facets?.levels),
  };
}
