import { ScorecardQuery } from '@faultline/plugin-chaos-common';
import { screen, within } from '@testing-library/react';
import { scorecard } from '../../../__testUtils__/fakeScorecards';
import { showPart } from '../../../__testUtils__/showPart';
import { ResilienceContent } from '../ResilienceContent';

it('opens the failing services of a team from the link of a digest', async () => {
  const failing = {
    ...scorecard,
    title: 'billing',
    status: 'failing' as const,
  };
  const listScorecards = jest.fn(async (_: ScorecardQuery = {}) => ({
    items: [failing],
    nextCursor: null,
    totals: {
      services: 1,
      rated: 1,
      failing: 1,
      untested: 0,
      stale: 0,
      resilient: 0,
    },
  }));
  showPart(
    <ResilienceContent />,
    { listScorecards },
    { path: '/?status=failing&owner=group%3Adefault%2Fteam-a' },
  );
  expect(
    await screen.findByRole('link', { name: 'billing' }),
  ).toBeInTheDocument();
  expect(listScorecards.mock.calls).toEqual([
    [
      expect.objectContaining({
        status: 'failing',
        group: 'group:default/team-a',
      }),
    ],
  ]);
  expect(
    screen.getByRole('button', { name: /^Failing/, pressed: true }),
  ).toBeInTheDocument();
  const filters = within(screen.getByRole('search'));
  expect(filters.getByRole('button', { name: /Owner/ })).toHaveTextContent(
    'team-a',
  );
  expect(filters.getByRole('button', { name: /Status/ })).toHaveTextContent(
    'Failing',
  );
});
