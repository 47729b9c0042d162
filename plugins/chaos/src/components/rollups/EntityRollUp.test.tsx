import { ReactElement } from 'react';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  ChaosApi,
  RollUpDetail,
  RollUpQuery,
} from '@faultline/plugin-chaos-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { rollUp, scorecard } from '../../__testUtils__/fakeScorecards';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { showPart } from '../../__testUtils__/showPart';
import { EntityRollUpCard } from './EntityRollUpCard';
import { EntityRollUpContent } from './EntityRollUpContent';

const shop: RollUpDetail = {
  ...rollUp,
  key: 'group:default/shop',
  title: 'shop',
  services: 9,
  rated: 7,
  medianTenths: 690.5,
  distribution: [1, 1, 2, 3],
  statuses: { failing: 2, untested: 1, stale: 0, resilient: 6 },
  coverage: 0.69,
  modes: [{ mode: 'function-delay', applies: 9, passed: 5, failed: 1 }],
  findings: { opened: 14, fixed: 11, open: 3 },
  medianRetestSeconds: 9 * 86_400,
  changeTenths: 90,
  children: [
    {
      ...rollUp,
      key: 'group:default/checkout',
      title: 'checkout',
      parent: { key: 'group:default/shop', title: 'shop' },
      services: 2,
    },
  ],
  members: [{ ...scorecard, status: 'failing', tenths: 312 }],
  risks: [
    {
      entityRef: 'component:default/cart',
      title: 'cart',
      tier: '1',
      tenths: 312,
      text: 'Failing, and of tier 1.',
      nextStep: scorecard.nextStep,
    },
  ],
};

function show(
  part: ReactElement,
  answers: Partial<ChaosApi> = {},
  kind = 'Group',
) {
  const getRollUp = jest.fn(answers.getRollUp ?? (async () => shop));
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'shop', namespace: 'default' },
  };
  const shown = showPart(
    <EntityProvider entity={entity}>{part}</EntityProvider>,
    { ...answers, getRollUp },
  );
  return { ...shown, getRollUp };
}

const fails = (name: string) => async () => {
  throw Object.assign(new Error('No'), { cause: { name } });
};

describe('EntityRollUpCard', () => {
  it('says how the services of a team stand and what to do first', async () => {
    const { container, getRollUp } = show(<EntityRollUpCard />);
    expect(
      await screen.findByRole('img', { name: 'Score 69.1 of 100' }),
    ).toBeInTheDocument();
    expect(getRollUp).toHaveBeenCalledWith({
      kind: 'group',
      key: 'group:default/shop',
    });
    expect(screen.getByText('9 services, 7 rated')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: '2 services: Failing' }),
    ).toHaveAttribute(
      'href',
      '/resilience?status=failing&owner=group%3Adefault%2Fshop',
    );
    expect(
      screen.queryByRole('link', { name: /: Stale/ }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('Failing, and of tier 1.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Run Delay' })).toBeEnabled();
    expect(
      screen.getByRole('link', { name: 'All 9 services' }),
    ).toHaveAttribute('href', '/resilience?owner=group%3Adefault%2Fshop');
    expect(screen.getByRole('link', { name: 'Details' })).toHaveAttribute(
      'href',
      '/catalog/default/group/shop/resilience',
    );
    expect(await findBarriers(container)).toEqual([]);
  });

  it.each([
    ['Group', 'spec.owner'],
    ['System', 'spec.system'],
    ['Domain', 'spec.domain'],
  ])('says how a service comes to a %s without any', async (kind, field) => {
    show(<EntityRollUpCard />, { getRollUp: fails('NotFoundError') }, kind);
    expect(
      await screen.findByText('No service belongs to shop'),
    ).toBeInTheDocument();
    expect(screen.getByText(new RegExp(field))).toBeInTheDocument();
  });

  it('says so when nothing is rated', async () => {
    show(<EntityRollUpCard />, {
      getRollUp: async () => ({
        ...rollUp,
        children: [],
        members: [],
        risks: [],
      }),
    });
    expect(
      await screen.findByText(/No service is rated yet/),
    ).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Not rated' })).toBeInTheDocument();
  });

  it('names the permission that is missing', async () => {
    show(<EntityRollUpCard />, { getRollUp: fails('NotAllowedError') });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'chaos.resilience.read',
    );
  });

  it('offers another try after an error', async () => {
    const { getRollUp } = show(<EntityRollUpCard />, {
      getRollUp: fails('Error'),
    });
    getRollUp.mockImplementation(async () => shop);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('9 services, 7 rated')).toBeInTheDocument();
  });

  it('shows nothing on other kinds of entities', () => {
    const { getRollUp } = show(<EntityRollUpCard />, {}, 'Component');
    expect(getRollUp).not.toHaveBeenCalled();
    expect(
      screen.queryByText('Resilience of its services'),
    ).not.toBeInTheDocument();
  });
});

describe('EntityRollUpContent', () => {
  it('shows the figures, the heat map, the services and what is below', async () => {
    const { container } = show(<EntityRollUpContent />);
    expect(await screen.findByText('14 / 11')).toBeInTheDocument();
    expect(screen.getByText('3 open')).toBeInTheDocument();
    expect(screen.getByText('9 d')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Trends' })).toHaveAttribute(
      'href',
      '/resilience/trends?of=group&key=group%3Adefault%2Fshop',
    );
    expect(
      screen.getByRole('link', {
        name: 'shop, Function delay: 5 of 9 services passed, 1 failing',
      }),
    ).toBeInTheDocument();
    const services = screen.getByRole('region', { name: 'Services' });
    expect(within(services).getByText('Failing')).toBeInTheDocument();
    const below = screen.getByRole('region', { name: 'Teams directly below' });
    expect(
      within(below).getByRole('link', { name: 'checkout' }),
    ).toHaveAttribute('href', '/catalog/default/group/checkout');
    expect(await findBarriers(container)).toEqual([]);
  });

  it('lists the domains and systems of a domain, each with a way to save it', async () => {
    const retail = 'domain:default/shop';
    const below = (kind: 'domain' | 'system', name: string) => ({
      ...rollUp,
      kind,
      key: `${kind}:default/${name}`,
      title: name,
      parent: { key: retail, title: 'shop' },
    });
    const exportRollUps = jest.fn(async (_?: RollUpQuery) => 'kind,key');
    show(
      <EntityRollUpContent />,
      {
        exportRollUps,
        getRollUp: async () => ({
          ...shop,
          kind: 'domain',
          key: retail,
          children: [below('domain', 'returns'), below('system', 'depot')],
        }),
      },
      'Domain',
    );
    const systems = await screen.findByRole('region', {
      name: 'Systems directly below',
    });
    expect(
      within(systems).getByRole('link', { name: 'depot' }),
    ).toHaveAttribute('href', '/catalog/default/system/depot');
    expect(
      screen.getByRole('region', { name: 'Domains directly below' }),
    ).toHaveTextContent('returns');
    const map = screen.getByRole('table', { name: /its services survive/ });
    expect(
      within(map)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['shop', 'returns', 'depot']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Systems directly below as CSV' }),
    );
    expect(exportRollUps).toHaveBeenCalledWith({
      kind: 'system',
      parent: retail,
    });
  });

  it('tells services that the reader may not see from none', async () => {
    show(<EntityRollUpContent />, {
      getRollUp: async () => ({ ...shop, members: [], risks: [] }),
    });
    expect(
      await screen.findByText('You may see none of these services'),
    ).toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    show(<EntityRollUpContent />, { getRollUp: () => new Promise(() => {}) });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });
});
