import {
  ScorecardFacets,
  ScorecardFilter,
} from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../../translations/messages';
import { useText } from '../../../hooks/useText';
import { entityName } from '../../entityName';
import { FilterOption, FilterSelect } from '../../layout/FilterSelect';

const WORDS = {
  group: 'filterOwner',
  system: 'filterSystem',
  domain: 'filterDomain',
  environment: 'filterEnvironment',
  lifecycle: 'filterLifecycle',
  level: 'filterLevel',
} as const satisfies Partial<Record<keyof ScorecardFilter, MessageKey>>;

type FacetName = keyof typeof WORDS;

interface FacetFiltersProps<Name extends FacetName> {
  names: Name[];
  filter: Pick<ScorecardFilter, Name>;
  facets: ScorecardFacets | undefined;
  onChange: (name: Name, value: string | undefined) => void;
}

/** The filters whose values come from the catalog; those without any are left out. */
export function FacetFilters<Name extends FacetName>(
  props: FacetFiltersProps<Name>,
) {
  const { names, filter, facets, onChange } = props;
  const t = useText();
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
            options={withValue(options[name], value)}
            onChange={chosen => onChange(name, chosen)}
          />
        );
      })}
    </>
  );
}

/** A value from the address is named even where nothing has it any more. */
function withValue(
  options: FilterOption[],
  value: string | undefined,
): FilterOption[] {
  return !value || options.some(option => option.value === value)
    ? options
    : [...options, { value, label: entityName(value) }];
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
