import {
  ROLLUP_KINDS,
  ROLLUP_SORTS,
  RollUpKind,
  RollUpQuery,
  RollUpSort,
} from '@faultline/plugin-chaos-common';
import { ScopeName, useScope } from '../scope/useScope';
import { useAddress } from '../useAddress';

/** Kinds that this page compares; the organisation is one of a kind. */
export const COMPARED_KINDS = ROLLUP_KINDS.filter(
  (kind): kind is Exclude<RollUpKind, 'organisation'> =>
    kind !== 'organisation',
);

/** In days; snapshots of services are not kept for longer. */
export const TEAM_PERIODS = [30, 90] as const;
const USUAL_PERIOD = 90;

export const TEAM_SCOPE: readonly ScopeName[] = [
  'tier',
  'environment',
  'lifecycle',
];

/** What is compared and how it is sorted, kept in the address. */
export function useRollUpFilters() {
  const { params, set } = useAddress();
  const { scope, active, setScope, none } = useScope(TEAM_SCOPE);
  const kind =
    COMPARED_KINDS.find(each => each === params.get('by')) ?? 'group';
  const sort =
    ROLLUP_SORTS.find(each => each === params.get('sort')) ?? 'score';
  const order: NonNullable<RollUpQuery['order']> =
    params.get('order') === 'asc' ? 'asc' : 'desc';
  const q = params.get('q') ?? undefined;
  const parent = params.get('parent') ?? undefined;
  // Only groups stand below groups; all else stands below domains.
  const above = kind === 'group' ? 'group' : 'domain';
  return {
    kind,
    q,
    parent,
    scope,
    /** Of all services that are compared. */
    whole: parent ? { ...scope, [above]: parent } : scope,
    days:
      TEAM_PERIODS.find(each => String(each) === params.get('days')) ??
      USUAL_PERIOD,
    sort,
    order,
    active: active || Boolean(q || parent),
    set,
    setScope,
    setDays: (days: string | undefined) =>
      set({ days: days === String(USUAL_PERIOD) ? undefined : days }),
    sortBy: (by: RollUpSort, first: 'asc' | 'desc') => {
      const turned = order === 'asc' ? 'desc' : 'asc';
      const way = by === sort ? turned : first;
      set({
        sort: by === 'score' ? undefined : by,
        order: way === 'desc' ? undefined : way,
      });
    },
    clear: () => set({ q: undefined, parent: undefined, ...none }),
  };
}

export type RollUpFilters = ReturnType<typeof useRollUpFilters>;
