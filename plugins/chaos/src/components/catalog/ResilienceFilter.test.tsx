import { MockEntityListContextProvider } from '@backstage/plugin-catalog-react/testUtils';
import { ScorecardApi } from '@faultline/plugin-chaos-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { scorecard } from '../../__testUtils__/fakeScorecards';
import { showPart } from '../../__testUtils__/showPart';
import { ResilienceFilter } from './ResilienceFilter';
import { ResilienceStatusFilter } from './ResilienceStatusFilter';

function entity(name: string, kind = 'Component') {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
  };
}

/** The catalog's list, which tells what filter it was given last. */
function show(
  page: Partial<Awaited<ReturnType<ScorecardApi['listScorecards']>>> = {},
  queryParameters: Record<string, string> = {},
) {
  let given: { resilience?: ResilienceStatusFilter } = {};
  const updateFilters = jest.fn((update: typeof given) => {
    given = update;
  });
  const listScorecards = jest.fn(async () => ({
    items: [scorecard],
    nextCursor: null,
    totals: null,
    ...page,
  }));
  showPart(
    <MockEntityListContextProvider
      value={{ queryParameters, updateFilters: updateFilters as never }}
    >
      <ResilienceFilter />
    </MockEntityListContextProvider>,
    { listScorecards },
  );
  return { listScorecards, filter: () => given.resilience };
}

describe('ResilienceFilter', () => {
  it('asks the catalog for the services with a status, by name', async () => {
    const { filter, listScorecards } = show();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Resilience/ }));
    await user.click(await screen.findByRole('option', { name: 'Untested' }));
    await waitFor(() => expect(filter()).toBeDefined());
    expect(listScorecards).toHaveBeenCalledWith(
      expect.objectContaining({ status: 'untested' }),
    );
    expect(filter()?.getCatalogFilters()).toEqual({
      'metadata.name': ['cart'],
    });
    expect(filter()?.filterEntity(entity('cart'))).toBe(true);
    expect(filter()?.filterEntity(entity('cart', 'API'))).toBe(false);
    expect(filter()?.toQueryValue()).toBe('untested');
  });

  it('starts with the status in the address, and leaves nothing without services', async () => {
    const { filter } = show({ items: [] }, { resilience: 'failing' });
    await waitFor(() => expect(filter()).toBeDefined());
    expect(filter()?.getCatalogFilters()).toEqual({ 'metadata.name': ['-'] });
  });

  it('leads to the Resilience page when there are too many', async () => {
    const { filter } = show(
      {
        nextCursor: 'more',
        totals: {
          services: 4_321,
          rated: 0,
          failing: 4_321,
          untested: 0,
          stale: 0,
          resilient: 0,
        },
      },
      { resilience: 'failing' },
    );
    expect(await screen.findByText(/4321 services/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Show them on the Resilience page' }),
    ).toHaveAttribute('href', '/resilience?status=failing');
    expect(filter()).toBeUndefined();
  });
});
