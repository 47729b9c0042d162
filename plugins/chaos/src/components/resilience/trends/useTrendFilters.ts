import { ROLLUP_KINDS } from '@faultline/plugin-chaos-common';
import { useAddress } from '../useAddress';

export const PERIODS = [30, 90, 180, 365] as const;

/** Whose trend is shown, over how many days; kept in the address. */
export function useTrendFilters() {
  const { params, set } = useAddress();
  const kind =
    ROLLUP_KINDS.find(each => each === params.get('of')) ?? 'organisation';
  const key = kind === 'organisation' ? 'all' : params.get('key') ?? undefined;
  const days = PERIODS.find(each => String(each) === params.get('days')) ?? 90;
  return { kind, key, days, set };
}

export type TrendFilters = ReturnType<typeof useTrendFilters>;
