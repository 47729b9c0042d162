import { identityApiRef } from '@backstage/frontend-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { ChaosApi, ScorecardQuery } from '@faultline/plugin-chaos-common';
import { screen, within } from '@testing-library/react';
import { scorecard } from '../../__testUtils__/fakeScorecards';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { showPart } from '../../__testUtils__/showPart';
import { MyServices } from './MyServices';

const cart = { ...scorecard, status: 'stale' as const, tenths: 700 };
const pay = {
  ...scorecard,
  entityRef: 'component:default/pay',
  title: 'Pay',
  status: 'failing' as const,
  tenths: 312,
};

function show(ownershipEntityRefs: string[], answers: Partial<ChaosApi> = {}) {
  const listScorecards = jest.fn(
    answers.listScorecards ??
      (async ({ group }: ScorecardQuery = {}) => ({
        items: group === 'group:default/shop' ? [cart, pay] : [cart],
        nextCursor: null,
        totals: null,
      })),
  );
  const identity = {
    getBackstageIdentity: async () => ({
      type: 'user' as const,
      userEntityRef: 'user:default/amelie',
      ownershipEntityRefs,
    }),
    getProfileInfo: async () => ({}),
    getCredentials: async () => ({}),
    signOut: async () => {},
  };
  const part = (
    <TestApiProvider apis={[[identityApiRef, identity]]}>
      <MyServices />
    </TestApiProvider>
  );
  return { ...showPart(part, { listScorecards }), listScorecards };
}

const mine = [
  'user:default/amelie',
  'group:default/team-a',
  'group:default/shop',
];

describe('MyServices', () => {
  it('shows the services of all my groups, each once, the worst first', async () => {
    const { container, listScorecards } = show(mine);
    const table = await screen.findByRole('region', { name: 'My services' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(2);
    expect(within(rows[0]!).getByText('Failing')).toBeInTheDocument();
    expect(within(rows[0]!).getByRole('link', { name: 'Pay' })).toHaveAttribute(
      'href',
      '/catalog/default/component/pay',
    );
    expect(
      within(rows[0]!).getByRole('button', { name: 'Run Delay' }),
    ).toBeEnabled();
    expect(within(rows[1]!).getByText('Stale')).toBeInTheDocument();
    expect(listScorecards).toHaveBeenCalledTimes(2);
    expect(screen.getByRole('link', { name: 'All of shop' })).toHaveAttribute(
      'href',
      '/resilience?owner=group%3Adefault%2Fshop',
    );
    expect(await findBarriers(container)).toEqual([]);
  });

  it('says so when my groups own nothing, or I am in none', async () => {
    const { listScorecards } = show(['user:default/viewer']);
    expect(
      await screen.findByText('Your teams own no services'),
    ).toBeInTheDocument();
    expect(listScorecards).not.toHaveBeenCalled();
    expect(screen.getByRole('link', { name: 'All services' })).toHaveAttribute(
      'href',
      '/resilience',
    );
  });

  it('says what went wrong and offers another try', async () => {
    show(mine, {
      listScorecards: async () => {
        throw new Error('The backend is away');
      },
    });
    expect(await screen.findByText('The backend is away')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled();
  });
});
