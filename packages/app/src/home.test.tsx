import homePlugin from '@backstage/plugin-home/alpha';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import chaosPlugin, { chaosApiRef } from '@faultline/plugin-chaos';
import { screen } from '@testing-library/react';

describe('the home page', () => {
  it('has the services of the reader on it', async () => {
    // The grid waits for its width, and nothing has one here.
    jest
      .spyOn(HTMLElement.prototype, 'offsetWidth', 'get')
      .mockReturnValue(1200);
    const listScorecards = jest.fn(async () => ({
      items: [],
      nextCursor: null,
      totals: null,
    }));
    renderTestApp({
      features: [homePlugin, chaosPlugin],
      initialRouteEntries: ['/home'],
      apis: [
        mockApis.identity({
          userEntityRef: 'user:default/amelie.b',
          ownershipEntityRefs: [
            'user:default/amelie.b',
            'group:default/team-checkout',
          ],
        }),
        mockApis.storage(),
        [chaosApiRef, { listScorecards }],
      ],
      config: {
        app: {
          extensions: [
            {
              'page:home': {
                config: {
                  defaultConfig: [
                    {
                      component: 'ChaosMyServices',
                      column: 0,
                      row: 0,
                      width: 12,
                      height: 6,
                    },
                  ],
                },
              },
            },
          ],
        },
      },
    });
    expect(await screen.findByText('My services')).toBeInTheDocument();
    expect(
      await screen.findByText('Your teams own no services'),
    ).toBeInTheDocument();
    expect(listScorecards).toHaveBeenCalledWith(
      expect.objectContaining({ group: 'group:default/team-checkout' }),
    );
  });
});
