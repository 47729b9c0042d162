import {
  ROLLUP_KINDS,
  RollUpKind,
  RollUpQuery,
} from '@faultline/plugin-chaos-common';
import { useAddress } from '../useAddress';

type Sort = NonNullable<RollUpQuery['sort']>;

const SORTS: readonly Sort[] = [
  'score',
  'title',
  'coverage',
  'services',
  'change',
];

/** Kinds that this page compares; the organisation is one of a kind. */
export const COMPARED_KINDS = ROLLUP_KINDS.filter(
  (kind): kind is Exclude<RollUpKind, 'organisation'> =>
    kind !== 'organisation',
);

/** Which roll-ups are compared and how they are sorted, kept in the address. */
export function useRollUpFilters() {
  const { params, set } = useAddress();
  const kind =
    COMPARED_KINDS.find(each => each === params.get('by')) ?? 'group';
  const sort = SORTS.find(each => each === params.get('sort')) ?? 'score';
  const order: NonNullable<RollUpQuery['order']> =
    params.get('order') === 'asc' ? 'asc' : 'desc';
  return {
    kind,
    q: params.get('q') ?? undefined,
    parent: params.get('parent') ?? undefined,
    sort,
    order,
    active: ['q', 'parent'].some(name => params.get(name)),
    set,
    sortBy: (by: Sort, first: 'asc' | 'desc') => {
      const turned = order === 'asc' ? 'desc' : 'asc';
      const way = by === sort ? turned : first;
      set({
        sort: by === 'score' ? undefined : by,
        order: way === 'desc' ? undefined : way,
      });
    },
    clear: () => set({ q: undefined, parent: undefined }),
  };
}

export type RollUpFilters = ReturnType<typeof useRollUpFilters>;
