import { useCallback, useRef } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { ScorecardQuery } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { useChaosQuery } from '../../../hooks/useChaosQuery';
import {
  loadMore,
  loadScorecards,
  PAGE,
  ScorecardRows,
} from './loadScorecards';

/** The table of services, kept fresh, with more of its rows on demand. */
export function useScorecards(query: ScorecardQuery) {
  const api = useApi(chaosApiRef);
  const key = JSON.stringify(query);
  const known = useRef<{ key: string; rows?: ScorecardRows }>({ key });
  if (known.current.key !== key) known.current = { key };
  const growing = useRef(false);

  const { value, error, refresh } = useChaosQuery(
    `scorecards ${key}`,
    async () => {
      const of = known.current;
      try {
        of.rows =
          growing.current && of.rows
            ? await loadMore(api, query, of.rows)
            : await loadScorecards(api, query, of.rows);
      } finally {
        growing.current = false;
      }
      return of.rows;
    },
    {
      concerns: () => true,
      // A long table is heavy, so it follows hints rather than the clock.
      live: ({ items }) =>
        items.length <= PAGE && items.some(({ running }) => running > 0),
      keep: true,
    },
  );
  const more = useCallback(() => {
    if (growing.current) return;
    growing.current = true;
    refresh();
  }, [refresh]);
  return { value, error, refresh, more };
}
