import { ScopeName, useScope } from '../scope/useScope';
import { useAddress } from '../useAddress';
import { MODE_SORTS, ModeSort } from './sortModes';

export const MODE_SCOPE: readonly ScopeName[] = [
  'group',
  'system',
  'domain',
  'tier',
  'environment',
  'lifecycle',
];

/** Which services count and how failure modes are sorted, in the address. */
export function useModeFilters() {
  const { params, set } = useAddress();
  const { scope, active, setScope, none } = useScope(MODE_SCOPE);
  const sort = MODE_SORTS.find(each => each === params.get('sort'));
  const order = params.get('order') === 'asc' ? 'asc' : 'desc';
  return {
    scope,
    setScope,
    active,
    /** Undefined: from the whole of a service to its parts. */
    sort,
    order,
    sortBy: (by: ModeSort, first: 'asc' | 'desc') => {
      const turned = order === 'asc' ? 'desc' : 'asc';
      const way = by === sort ? turned : first;
      set({ sort: by, order: way === 'asc' ? 'asc' : undefined });
    },
    clear: () => set(none),
  } as const;
}

export type ModeFilters = ReturnType<typeof useModeFilters>;
