import {
  ScorecardApi,
  ScorecardQuery,
  ScorecardSummary,
} from '@faultline/plugin-chaos-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createFakeChaos } from '../../../__testUtils__/fakeChaos';
import { scorecard } from '../../../__testUtils__/fakeScorecards';
import { findBarriers } from '../../../__testUtils__/findBarriers';
import { service, template } from '../../../__testUtils__/service';
import { showPart } from '../../../__testUtils__/showPart';
import { ServicesTab } from './ServicesTab';

const cart: ScorecardSummary = {
  ...scorecard,
  owners: ['group:default/team-shop'],
  nextStep: {
    ...scorecard.nextStep,
    title: 'Run stop tasks',
    text: '',
    template: { key: template.key, title: 'Stop tasks' },
  },
};
const billing: ScorecardSummary = {
  ...scorecard,
  entityRef: 'component:default/billing',
  title: 'billing',
  status: 'failing',
  running: 1,
  tenths: 341,
  changeTenths: -180,
  coverage: 0.71,
  lastVerdict: {
    runId: 'r1',
    verdict: 'passed',
    behaviour: 'recovered',
    at: scorecard.computedAt,
  },
  nextStep: {
    ...scorecard.nextStep,
    kind: 'fix',
    title: 'Fix F-118',
    text: 'Then run it again.',
    template: null,
    gainTenths: 167,
  },
};

type List = jest.Mock<
  ReturnType<ScorecardApi['listScorecards']>,
  [ScorecardQuery?]
>;

/** Answers as the backend does, by status and name. */
function lister(all = [billing, cart]): List {
  return jest.fn(async ({ status, q }: ScorecardQuery = {}) => {
    const items = all
      .filter(each => !status || each.status === status)
      .filter(each => !q || each.title.includes(q));
    const totals = {
      services: items.length,
      rated: 1,
      failing: 1,
      untested: 1,
      stale: 0,
      resilient: 0,
    };
    return { items, nextCursor: null, totals };
  });
}

const last = (list: List) => list.mock.calls.at(-1)?.[0];

describe('ServicesTab', () => {
  it('tells of each service how it stands, from its row', async () => {
    const { container } = showPart(<ServicesTab />, {
      listScorecards: lister(),
    });
    const row = (await screen.findByRole('link', { name: 'billing' })).closest(
      'tr',
    )!;
    const cells = within(row);
    expect(cells.getByRole('img', { name: 'Score 34.1 of 100' })).toBeVisible();
    expect(row).toHaveTextContent('Failing');
    expect(row).toHaveTextContent('Running');
    expect(row).toHaveTextContent('71 %');
    expect(row).toHaveTextContent('Recovered');
    expect(row).toHaveTextContent('Fix F-118, +17');
    expect(cells.getByRole('link', { name: 'Fix F-118' })).toHaveAttribute(
      'href',
      '/catalog/default/component/billing/experiments',
    );
    expect(screen.getByRole('link', { name: 'team-shop' })).toHaveAttribute(
      'href',
      '/catalog/default/group/team-shop',
    );
    expect(await findBarriers(container)).toEqual([]);
  });

  it('asks for what is in the address and passes over what nobody knows', async () => {
    const listScorecards = lister();
    showPart(
      <ServicesTab />,
      { listScorecards },
      {
        path: '/?status=failing&owner=group:default/team-shop&tier=1,2&mode=throttling&state=failed&environment=production&sort=coverage&order=desc&level=Gold&foo=bar',
      },
    );
    await screen.findByRole('link', { name: 'billing' });
    expect(last(listScorecards)).toEqual({
      status: 'failing',
      group: 'group:default/team-shop',
      tier: '1,2',
      mode: 'throttling',
      modeState: 'failed',
      environment: 'production',
      level: 'Gold',
      sort: 'coverage',
      order: 'desc',
      limit: 200,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(await screen.findByRole('link', { name: 'cart' })).toBeVisible();
    expect(last(listScorecards)).toEqual({
      sort: 'coverage',
      order: 'desc',
      limit: 200,
    });
  });

  it('shows all when the address asks for a status that there is not', async () => {
    const listScorecards = lister();
    showPart(<ServicesTab />, { listScorecards }, { path: '/?status=great' });
    expect(await screen.findByRole('link', { name: 'cart' })).toBeVisible();
    expect(last(listScorecards)).not.toHaveProperty('status');
  });

  it('filters by a tile and sorts by a head, one way and the other', async () => {
    const listScorecards = lister();
    showPart(<ServicesTab />, { listScorecards });
    const user = userEvent.setup();
    const tile = await screen.findByRole('button', { name: /^Failing/ });
    await user.click(tile);
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: 'cart' })).toBeNull(),
    );
    expect(tile).toHaveAttribute('aria-pressed', 'true');

    const head = () => screen.getByRole('columnheader', { name: 'Coverage' });
    expect(head()).toHaveAttribute('aria-sort', 'none');
    await user.click(within(head()).getByRole('button'));
    await waitFor(() =>
      expect(head()).toHaveAttribute('aria-sort', 'ascending'),
    );
    await user.click(within(head()).getByRole('button'));
    await waitFor(() =>
      expect(head()).toHaveAttribute('aria-sort', 'descending'),
    );
    expect(last(listScorecards)).toMatchObject({
      status: 'failing',
      sort: 'coverage',
      order: 'desc',
    });
  });

  it('takes several tiers', async () => {
    const listScorecards = lister();
    const chaos = createFakeChaos();
    showPart(<ServicesTab />, {
      listScorecards,
      listScorecardFacets: async () => ({
        ...(await chaos.listScorecardFacets()),
        tiers: ['1', '2', '3'],
      }),
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Tier/ }));
    await user.click(await screen.findByRole('option', { name: '1' }));
    await user.click(screen.getByRole('option', { name: '3' }));
    await waitFor(() => expect(last(listScorecards)?.tier).toBe('1,3'));
  });

  it('finds by name and says when nothing matches', async () => {
    showPart(<ServicesTab />, { listScorecards: lister() });
    const user = userEvent.setup();
    await user.type(await screen.findByRole('searchbox'), 'nothing');
    expect(
      await screen.findByText('No service matches the filters'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(await screen.findByRole('link', { name: 'cart' })).toBeVisible();
  });

  it('opens the run dialog from the next step', async () => {
    showPart(<ServicesTab />, {
      listScorecards: lister(),
      getService: async () => service,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Run stop tasks' }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'Run "Stop 50 % of matching tasks" on cart',
      }),
    ).toBeInTheDocument();
  });

  it('says why a next step cannot be run', async () => {
    showPart(<ServicesTab />, {
      listScorecards: lister(),
      getService: async () => ({
        ...service,
        templates: [
          {
            ...template,
            start: { allowed: false, reason: 'It has no stop alarm.' },
          },
        ],
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Run stop tasks' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It has no stop alarm.',
    );
  });

  it('leaves columns out on request', async () => {
    showPart(<ServicesTab />, { listScorecards: lister() });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Columns' }));
    await user.click(
      await screen.findByRole('menuitemcheckbox', { name: 'Owner' }),
    );
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(
        screen.queryByRole('columnheader', { name: 'Owner' }),
      ).not.toBeInTheDocument(),
    );
    expect(
      screen.getByRole('columnheader', { name: 'Service' }),
    ).toBeInTheDocument();
  });

  it('names a cell that cannot be read', async () => {
    const [cell] = service.cells;
    showPart(<ServicesTab />, {
      listCells: async () => [
        {
          ...cell!,
          state: 'failing',
          problem: {
            kind: 'denied',
            message: 'AWS denied it.',
            since: scorecard.computedAt,
          },
        },
      ],
    });
    expect(
      await screen.findByText('Shop production, us-east-1 cannot be read.'),
    ).toBeInTheDocument();
  });

  it('teaches an empty catalog what counts as a service', async () => {
    showPart(<ServicesTab />, { listScorecards: lister([]) });
    expect(
      await screen.findByText('No service is in the catalog yet'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Copy' })).toBeInTheDocument();
  });

  it('shows the annotation where nothing is mapped, above what there is', async () => {
    const unmapped = { ...cart, mapping: 'unannotated' as const };
    showPart(<ServicesTab />, { listScorecards: lister([unmapped]) });
    expect(
      await screen.findByText('No service has an experiment yet'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'cart' })).toBeInTheDocument();
    expect(screen.getByText('Not mapped')).toBeInTheDocument();
  });

  it('says when it could not be loaded, and loads again', async () => {
    const list = lister();
    const listScorecards = jest
      .fn(list)
      .mockRejectedValueOnce(new Error('The portal does not answer'));
    showPart(<ServicesTab />, { listScorecards });
    expect(
      await screen.findByText('The portal does not answer'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'cart' })).toBeVisible();
  });

  it('lists services for those who may not see the figures', async () => {
    showPart(<ServicesTab />, {
      listScorecards: lister(),
      getResilienceSummary: async () => {
        throw new Error('Not allowed');
      },
    });
    expect(await screen.findByRole('link', { name: 'cart' })).toBeVisible();
  });
});
