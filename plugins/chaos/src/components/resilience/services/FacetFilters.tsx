import { ScorecardFacets } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../../translations/messages';
import { useText } from '../../../hooks/useText';
import { FilterOption, FilterSelect } from '../../layout/FilterSelect';
import { FilterName, ScorecardFilters } from './useScorecardFilters';

const WORDS = {
  group: 'filterOwner',
  system: 'filterSystem',
  domain: 'filterDomain',
  environment: 'filterEnvironment',
  lifecycle: 'filterLifecycle',
  level: 'filterLevel',
} as const satisfies Partial<Record<FilterName, MessageKey>>;

interface FacetFiltersProps {
  names: (keyof typeof WORDS)[];
  filters: ScorecardFilters;
  facets: ScorecardFacets | undefined;
}

/** The filters whose values come from the catalog; those without any are left out. */
export function FacetFilters(props: FacetFiltersProps) {
  const { names, filters, facets } = props;
  const t = useText();
  const { filter, set } = filters;
  const options = optionsOf(facets);
  return (
    <>
      {names.map(name => {
        const value = filter[name];
        if (options[name].length === 0 && !value) return null;
        return (
          <FilterSelect
            key={name}
            label={t(WORDS[name])}
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
