import { useMemo } from 'react';
import {
  ScorecardFilter,
  ScorecardQuery,
  ScorecardSort,
  SCORECARD_SORTS,
} from '@faultline/plugin-chaos-common';
import { FILTER_NAMES, filterOf } from '../filterNames';
import { useAddress } from '../useAddress';

export type FilterName = keyof typeof FILTER_NAMES;

const FILTERS = Object.keys(FILTER_NAMES) as FilterName[];

/** The address of the table of services with some filters set. */
export function servicesSearch(filter: ScorecardFilter): string {
  const params = new URLSearchParams();
  for (const name of FILTERS) {
    const value = filter[name];
    if (value) params.set(FILTER_NAMES[name], value);
  }
  return params.toString();
}

/** The filters and the sorting of the table of services, kept in the address. */
export function useScorecardFilters() {
  const { params, set } = useAddress();
  const filter = useMemo(() => filterOf(params, FILTERS), [params]);
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
        [FILTER_NAMES[name]]: value,
        // A state is one of a failure mode.
        ...(name === 'mode' &&
          !value && { [FILTER_NAMES.modeState]: undefined }),
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
      set(
        Object.fromEntries(
          FILTERS.map(name => [FILTER_NAMES[name], undefined]),
        ),
      ),
  };
}

export type ScorecardFilters = ReturnType<typeof useScorecardFilters>;
