import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import { chaosApiRef } from '../../api/chaosApiRef';
import { createFakeChaos } from '../../__testUtils__/fakeChaos';
import { resilienceRouteRef } from '../../routes';
import { ResiliencePage } from './ResiliencePage';

function show(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [chaosApiRef, createFakeChaos()],
        [permissionApiRef, { authorize: async () => ({ result }) }],
      ]}
    >
      <ResiliencePage />
    </TestApiProvider>,
    { mountedRoutes: { '/resilience': resilienceRouteRef } },
  );
}

const tabs = () =>
  screen
    .getAllByRole('tab')
    .map(tab => [tab.textContent, tab.getAttribute('href')]);

describe('ResiliencePage', () => {
  it('has a tab for each view, with its own address', async () => {
    show(AuthorizeResult.ALLOW);
    await screen.findByText('Audit');
    expect(tabs()).toEqual([
      ['Services', '/resilience'],
      ['Teams', '/resilience/teams'],
      ['Failure modes', '/resilience/failure-modes'],
      ['Activity', '/resilience/activity'],
      ['Safety', '/resilience/safety'],
      ['Trends', '/resilience/trends'],
      ['Waivers', '/resilience/waivers'],
      ['Audit', '/resilience/audit'],
    ]);
  });
});
