import { RollUpQuery, RollUpView } from '@faultline/plugin-chaos-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../../__testUtils__/findBarriers';
import { rollUp } from '../../../__testUtils__/fakeScorecards';
import { showPart } from '../../../__testUtils__/showPart';
import { TeamsTab } from './TeamsTab';

const shop: RollUpView = {
  ...rollUp,
  key: 'group:default/shop',
  title: 'shop',
  services: 9,
  rated: 7,
  medianTenths: 690.5,
  distribution: [2, 2, 5, 6],
  coverage: 0.69,
  modes: [
    { mode: 'throttling', applies: 9, passed: 8, failed: 0 },
    { mode: 'function-delay', applies: 9, passed: 5, failed: 1 },
  ],
  findings: { opened: 14, fixed: 11, open: 3 },
  medianRetestSeconds: 9 * 86_400,
  changeTenths: 90,
};
const checkout: RollUpView = {
  ...rollUp,
  key: 'group:default/checkout',
  title: 'checkout',
  parent: { key: shop.key, title: 'shop' },
  modes: [{ mode: 'function-delay', applies: 2, passed: 0, failed: 0 }],
};

function answer({ kind, q, parent }: RollUpQuery = {}) {
  const items = [shop, checkout]
    .map(each => ({ ...each, kind: kind ?? 'group' }))
    .filter(each => !q || each.title.includes(q))
    .filter(each => !parent || each.parent?.key === parent);
  return { items };
}

function show(path = '/') {
  const listRollUps = jest.fn(async (query?: RollUpQuery) => answer(query));
  const shown = showPart(<TeamsTab />, { listRollUps }, { path });
  return { ...shown, listRollUps };
}

const cell = (name: RegExp) => screen.getByRole('link', { name });

describe('TeamsTab', () => {
  it('shows the figures of each team and who survives what', async () => {
    const { container } = show();
    expect(
      await screen.findByRole('link', {
        name: 'shop, Throttling: 8 of 9 services passed',
      }),
    ).toHaveAttribute(
      'href',
      '/resilience?owner=group%3Adefault%2Fshop&mode=throttling',
    );
    expect(
      cell(/^shop, Function delay: 5 of 9 services passed, 1 failing$/),
    ).toHaveAttribute(
      'href',
      '/resilience?owner=group%3Adefault%2Fshop&mode=function-delay&state=failed',
    );
    expect(screen.getByText('n/a')).toBeInTheDocument();
    const table = within(screen.getByRole('region', { name: 'Teams' }));
    const row = within(
      table.getByRole('link', { name: 'shop' }).closest('tr')!,
    );
    expect(row.getByRole('img', { name: 'Score 69.1 of 100' })).toBeVisible();
    expect(row.getByText('14 / 11')).toBeInTheDocument();
    expect(row.getByText('3 open')).toBeInTheDocument();
    expect(row.getByText('9 d')).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('is one stop for the keyboard, and arrows go from cell to cell', async () => {
    show();
    const map = await screen.findByRole('table', {
      name: 'Which failures each team survives',
    });
    const links = within(map).getAllByRole('link');
    expect(links.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    const user = userEvent.setup();
    links[0]!.focus();
    await user.keyboard('{ArrowRight}');
    expect(cell(/^shop, Throttling/)).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    // Nothing applies to the team below.
    expect(cell(/^shop, Throttling/)).toHaveFocus();
    await user.keyboard('{End}{ArrowDown}');
    expect(cell(/^checkout, Function delay/)).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(links.find(link => link.textContent === 'checkout')).toHaveFocus();
    expect(
      within(map)
        .getAllByRole('link')
        .filter(({ tabIndex }) => tabIndex === 0),
    ).toHaveLength(1);
  });

  it('asks for what is in the address, and for another kind', async () => {
    const { listRollUps } = show('/?q=shop&sort=title&order=asc');
    await screen.findByRole('table', { name: /each team survives/ });
    expect(listRollUps).toHaveBeenCalledWith({
      kind: 'group',
      q: 'shop',
      parent: undefined,
      days: 90,
      sort: 'title',
      order: 'asc',
    });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /Compare/ }));
    await user.click(await screen.findByRole('option', { name: 'Systems' }));
    expect(
      await screen.findByRole('table', { name: /each system survives/ }),
    ).toBeInTheDocument();
  });

  it('counts only the services that the filters leave, and leads to just these', async () => {
    const { listRollUps, container } = show(
      '/?tier=1,2&environment=production&lifecycle=production&days=30&foo=bar',
    );
    const query = {
      tier: '1,2',
      environment: 'production',
      lifecycle: 'production',
      days: 30,
    };
    expect(
      await screen.findByRole('link', { name: /^shop, Throttling/ }),
    ).toHaveAttribute(
      'href',
      '/resilience?owner=group%3Adefault%2Fshop&tier=1%2C2&lifecycle=production&environment=production&mode=throttling',
    );
    expect(listRollUps).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'group', ...query }),
    );
    expect(listRollUps).toHaveBeenCalledWith({
      kind: 'organisation',
      ...query,
    });
    expect(
      await screen.findByText('Issues found in 30 days'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('columnheader', { name: '30 days' }),
    ).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    await waitFor(() =>
      expect(cell(/^shop, Throttling/)).toHaveAttribute(
        'href',
        '/resilience?owner=group%3Adefault%2Fshop&mode=throttling',
      ),
    );
    // A period is a choice, not a filter.
    expect(screen.getByText('Issues found in 30 days')).toBeInTheDocument();
  });

  it('sorts by every figure', async () => {
    const { listRollUps } = show();
    const user = userEvent.setup();
    await screen.findByRole('table', { name: /each team survives/ });
    await user.click(screen.getByRole('button', { name: 'Time to re-test' }));
    await waitFor(() =>
      expect(listRollUps).toHaveBeenLastCalledWith(
        expect.objectContaining({ sort: 'retest', order: 'asc' }),
      ),
    );
    expect(
      screen.getByRole('columnheader', { name: 'Time to re-test' }),
    ).toHaveAttribute('aria-sort', 'ascending');
  });

  it('goes down the hierarchy of groups and back', async () => {
    show();
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Show the 1 below' }),
    );
    await waitFor(() =>
      expect(screen.queryByText('14 / 11')).not.toBeInTheDocument(),
    );
    expect(screen.getByText(/part of shop/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(await screen.findByText('14 / 11')).toBeInTheDocument();
  });

  it('says so when there is no organisation yet', async () => {
    showPart(<TeamsTab />, { listRollUps: async () => ({ items: [] }) });
    expect(
      await screen.findByText('Teams: none has a service'),
    ).toBeInTheDocument();
  });

  it('names the permission that is missing', async () => {
    const denied = Object.assign(new Error('No'), {
      cause: { name: 'NotAllowedError' },
    });
    showPart(<TeamsTab />, {
      listRollUps: async () => {
        throw denied;
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'chaos.resilience.read',
    );
  });
});
