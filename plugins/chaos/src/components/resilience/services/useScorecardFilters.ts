import { useMemo } from 'react';
import {
  ScorecardFilter,
  ScorecardQuery,
  scorecardFilterSchema,
  ScorecardSort,
  SCORECARD_SORTS,
} from '@faultline/plugin-chaos-common';
import { useAddress } from '../useAddress';

/** What the filters are called in the address. */
const NAMES = {
  q: 'q',
  status: 'status',
  group: 'owner',
  system: 'system',
  domain: 'domain',
  tier: 'tier',
  lifecycle: 'lifecycle',
  level: 'level',
  environment: 'environment',
  mode: 'mode',
  modeState: 'state',
} as const satisfies Record<keyof ScorecardFilter, string>;

export type FilterName = keyof typeof NAMES;

const FILTERS = Object.keys(NAMES) as FilterName[];

/** The address of the table of services with some filters set. */
export function servicesSearch(filter: ScorecardFilter): string {
  const params = new URLSearchParams();
  for (const name of FILTERS) {
    const value = filter[name];
    if (value) params.set(NAMES[name], value);
  }
  return params.toString();
}

/** The filters and the sorting of the table of services, kept in the address. */
export function useScorecardFilters() {
  const { params, set } = useAddress();
  const filter = useMemo(() => filterOf(params), [params]);
  const sort = SCORECARD_SORTS.find(each => each === params.get('sort'));
  const order: ScorecardQuery['order'] =
    params.get('order') === 'desc' ? 'desc' : 'asc';
  return {
    filter,
    sort: sort ?? 'risk',
    order,
    active: FILTERS.some(name => filter[name]),
    set: (name: FilterName, value: string | undefined) =>
      set({
        [NAMES[name]]: value,
        // A state is one of a failure mode.
        ...(name === 'mode' && !value && { [NAMES.modeState]: undefined }),
      }),
    /** Sorts by something else, or the other way round. */
    sortBy: (by: ScorecardSort, first: 'asc' | 'desc') => {
      const turned = order === 'asc' ? 'desc' : 'asc';
      const way = by === (sort ?? 'risk') ? turned : first;
      set({
        sort: by === 'risk' ? undefined : by,
        order: way === 'asc' ? undefined : way,
      });
    },
    clear: () =>
      set(Object.fromEntries(FILTERS.map(name => [NAMES[name], undefined]))),
  };
}

export type ScorecardFilters = ReturnType<typeof useScorecardFilters>;

/** What the address asks for; values that nobody knows are left out. */
function filterOf(params: URLSearchParams): ScorecardFilter {
  const given = FILTERS.flatMap(name => {
    const value = params.get(NAMES[name]);
    return value ? [[name, value] as const] : [];
  });
  const known = given.filter(
    ([name, value]) =>
      scorecardFilterSchema.shape[name].safeParse(value).success,
  );
  return Object.fromEntries(known) as ScorecardFilter;
}
