import { useApi } from '@backstage/frontend-plugin-api';
import { ServiceScope } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { useChaosQuery } from '../../../hooks/useChaosQuery';
import { FacetFilters } from './FacetFilters';
import { TierFilter } from './TierFilter';
import { ScopeName } from './useScope';

interface ScopeFiltersProps {
  names: readonly ScopeName[];
  scope: ServiceScope;
  onChange: (name: ScopeName, value: string | undefined) => void;
}

/** Which services count, of what the catalog has. */
export function ScopeFilters({ names, scope, onChange }: ScopeFiltersProps) {
  const api = useApi(chaosApiRef);
  const facets = useChaosQuery('facets', () => api.listScorecardFacets(), {});
  return (
    <>
      {names.map(name =>
        name === 'tier' ? (
          <TierFilter
            key={name}
            value={scope.tier}
            facets={facets.value}
            onChange={value => onChange(name, value)}
          />
        ) : (
          <FacetFilters
            key={name}
            names={[name]}
            filter={scope}
            facets={facets.value}
            onChange={onChange}
          />
        ),
      )}
    </>
  );
}
