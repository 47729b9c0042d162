import { useMemo } from 'react';
import { ServiceScope } from '@faultline/plugin-chaos-common';
import { FILTER_NAMES, filterOf } from '../filterNames';
import { useAddress } from '../useAddress';

export type ScopeName = keyof ServiceScope;

/**
 * Which services count in the figures of a tab, kept in the address under the
 * same names as the filters of the table of services.
 *
 * @param names - those that the tab offers; a constant
 */
export function useScope(names: readonly ScopeName[]) {
  const { params, set } = useAddress();
  const scope = useMemo(
    (): ServiceScope => filterOf(params, names),
    [names, params],
  );
  return {
    scope,
    active: Object.keys(scope).length > 0,
    setScope: (name: ScopeName, value: string | undefined) =>
      set({ [FILTER_NAMES[name]]: value }),
    /** What takes all of them out of the address. */
    none: Object.fromEntries(
      names.map(name => [FILTER_NAMES[name], undefined]),
    ) as Record<string, undefined>,
  };
}
