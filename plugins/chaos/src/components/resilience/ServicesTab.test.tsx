import {
  ServicePage,
  ServiceQuery,
  ServiceSummary,
} from '@faultline/plugin-chaos-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { service } from '../../__testUtils__/service';
import { showPart } from '../../__testUtils__/showPart';
import { ServicesTab } from './ServicesTab';

const { entityRef: _, ...summary } = service;
const services: ServiceSummary[] = [
  {
    ...summary,
    entityRef: 'component:default/cart',
    title: 'cart',
    owner: 'group:default/team-shop',
  },
  {
    ...summary,
    entityRef: 'component:default/billing',
    title: 'billing',
    status: 'failing',
    statusText: '1 experiment failed.',
  },
];

function pageOf(items: ServiceSummary[], all = services.length): ServicePage {
  return {
    items,
    nextCursor: null,
    total: items.length,
    counts: {
      all,
      failing: 1,
      untested: 1,
      stale: 0,
      resilient: 0,
      running: 0,
    },
    owners: ['group:default/team-shop'],
    systems: [],
    cells: service.cells,
  };
}

function answer({ status, q }: ServiceQuery = {}) {
  return pageOf(
    services
      .filter(each => !status || each.status === status)
      .filter(each => !q || each.title.includes(q)),
  );
}

describe('ServicesTab', () => {
  it('lists services and shows only those of a chosen tile', async () => {
    const { container } = showPart(<ServicesTab />, {
      listServices: async query => answer(query),
    });
    const user = userEvent.setup();
    expect(await screen.findByRole('link', { name: 'cart' })).toHaveAttribute(
      'href',
      '/catalog/default/component/cart',
    );
    expect(screen.getByRole('link', { name: 'team-shop' })).toBeInTheDocument();

    const tile = screen.getByRole('button', { name: /^Failing/ });
    await user.click(tile);
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: 'cart' })).toBeNull(),
    );
    expect(screen.getByRole('link', { name: 'billing' })).toBeInTheDocument();
    expect(tile).toHaveAttribute('aria-pressed', 'true');
    expect(await findBarriers(container)).toEqual([]);
  });

  it('finds by name and says when nothing matches', async () => {
    showPart(<ServicesTab />, {
      listServices: async query => answer(query),
    });
    const user = userEvent.setup();
    await user.type(await screen.findByRole('searchbox'), 'nothing');
    expect(
      await screen.findByText('No service matches the filters'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(await screen.findByRole('link', { name: 'cart' })).toBeVisible();
  });

  it('teaches an empty catalog what counts as a service', async () => {
    showPart(<ServicesTab />, {
      listServices: async () => pageOf([], 0),
    });
    expect(
      await screen.findByText('No service is in the catalog yet'),
    ).toBeInTheDocument();
  });
});
