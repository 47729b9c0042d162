import {
  ScorecardQuery,
  ScorecardSummary,
} from '@faultline/plugin-chaos-common';
import { screen, waitFor } from '@testing-library/react';
import { scorecard } from '../../../__testUtils__/fakeScorecards';
import { showPart } from '../../../__testUtils__/showPart';
import { loadMore, loadScorecards, ScorecardRows } from './loadScorecards';
import { ServicesTab } from './ServicesTab';

const COUNT = 10_000;

const all: ScorecardSummary[] = Array.from({ length: COUNT }, (_, index) => ({
  ...scorecard,
  entityRef: `component:default/service-${index}`,
  title: `service-${index}`,
}));
const totals = {
  services: COUNT,
  rated: 0,
  failing: 0,
  untested: COUNT,
  stale: 0,
  resilient: 0,
};

/** Pages of a long list, as the backend cuts them. */
function pager() {
  return jest.fn(async ({ cursor, limit = 50 }: ScorecardQuery = {}) => {
    const from = Number(cursor ?? 0);
    const to = from + Number(limit);
    return {
      items: all.slice(from, to),
      nextCursor: to < COUNT ? String(to) : null,
      totals: cursor ? null : totals,
    };
  });
}

const api = (listScorecards: ReturnType<typeof pager>) =>
  ({ listScorecards } as unknown as Parameters<typeof loadScorecards>[0]);

describe('A table of 10,000 services', () => {
  it('keeps few rows in the document and says how many there are', async () => {
    const listScorecards = pager();
    showPart(<ServicesTab />, { listScorecards });
    const table = await screen.findByRole('table');
    expect(table).toHaveAttribute('aria-rowcount', '10001');
    expect(table.querySelectorAll('*').length).toBeLessThan(2_000);
    const row = screen.getByRole('link', { name: 'service-3' }).closest('tr');
    expect(row).toHaveAttribute('aria-rowindex', '5');
    expect(screen.getByText(/^Rows 1 to \d+ of 10000$/)).toBeInTheDocument();
    await waitFor(() => expect(listScorecards).toHaveBeenCalledTimes(1));
  });
});

describe('loadScorecards', () => {
  it('reads page after page and keeps the totals of the first', async () => {
    const list = pager();
    let rows: ScorecardRows = await loadScorecards(api(list), {}, undefined);
    expect(rows.items).toHaveLength(200);
    rows = await loadMore(api(list), {}, rows);
    expect(rows.items).toHaveLength(400);
    expect(rows.items.at(-1)?.title).toBe('service-399');
    expect(rows.totals).toEqual(totals);
  });

  it('reads again what was read before', async () => {
    const list = pager();
    const first = await loadScorecards(api(list), {}, undefined);
    const more = await loadMore(api(list), {}, first);
    const again = await loadScorecards(api(list), {}, more);
    expect(again.items).toHaveLength(400);
  });

  it('lists a service once that comes a second time', async () => {
    const list = pager();
    const first = await loadScorecards(api(list), {}, undefined);
    const more = await loadMore(api(list), {}, { ...first, nextCursor: '150' });
    expect(new Set(more.items.map(({ title }) => title)).size).toBe(
      more.items.length,
    );
    expect(more.items).toHaveLength(350);
  });

  it('renews only the top of a very long table, in its place', async () => {
    const list = pager();
    const before = { items: [...all].reverse(), nextCursor: null, totals };
    list.mockResolvedValueOnce({
      items: [{ ...all[0]!, status: 'failing' }],
      nextCursor: '1',
      totals,
    });
    const after = await loadScorecards(api(list), {}, before);
    expect(list).toHaveBeenCalledTimes(1);
    expect(after.items).toHaveLength(COUNT);
    expect(after.items.at(-1)).toMatchObject({
      title: 'service-0',
      status: 'failing',
    });
  });
});
