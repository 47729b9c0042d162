import {
  ScorecardApi,
  ScorecardPage,
  ScorecardQuery,
  ScorecardSummary,
} from '@faultline/plugin-chaos-common';

/** Rows that are asked for at a time. */
export const PAGE = 200;
/** So many rows are kept fresh; those further down stay as they were read. */
const FRESH = 1_000;

/** The part of the table that is known so far. */
export interface ScorecardRows {
  items: ScorecardSummary[];
  nextCursor: string | null;
  /** Of all rows, loaded or not. */
  totals: NonNullable<ScorecardPage['totals']>;
}

const NO_TOTALS: ScorecardRows['totals'] = {
  services: 0,
  rated: 0,
  failing: 0,
  untested: 0,
  stale: 0,
  resilient: 0,
};

/** Reads the table from its top on, as far as it was read before. */
export async function loadScorecards(
  api: ScorecardApi,
  query: ScorecardQuery,
  before: ScorecardRows | undefined,
): Promise<ScorecardRows> {
  const first = await api.listScorecards({ ...query, limit: PAGE });
  let rows: ScorecardRows = { ...first, totals: first.totals ?? NO_TOTALS };
  if (before && before.items.length > FRESH) {
    return renewed(before, rows);
  }
  const wanted = before?.items.length ?? 0;
  while (rows.nextCursor && rows.items.length < wanted) {
    rows = await loadMore(api, query, rows);
  }
  return rows;
}

/** Reads the next page and puts it below. */
export async function loadMore(
  api: ScorecardApi,
  query: ScorecardQuery,
  rows: ScorecardRows,
): Promise<ScorecardRows> {
  if (!rows.nextCursor) return rows;
  const cursor = rows.nextCursor;
  const next = await api.listScorecards({ ...query, limit: PAGE, cursor });
  // A service that got worse meanwhile may come a second time.
  const known = new Set(rows.items.map(({ entityRef }) => entityRef));
  return {
    items: [
      ...rows.items,
      ...next.items.filter(({ entityRef }) => !known.has(entityRef)),
    ],
    nextCursor: next.nextCursor,
    totals: rows.totals,
  };
}

/** New values in the old order, so that rows do not jump below the reader. */
function renewed(before: ScorecardRows, top: ScorecardRows): ScorecardRows {
  const news = new Map(top.items.map(item => [item.entityRef, item]));
  return {
    ...before,
    items: before.items.map(item => news.get(item.entityRef) ?? item),
    totals: top.totals,
  };
}
