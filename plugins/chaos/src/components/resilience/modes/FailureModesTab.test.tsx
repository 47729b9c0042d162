import {
  FailureModeList,
  FailureModeView,
  ServiceScope,
} from '@faultline/plugin-chaos-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../../__testUtils__/findBarriers';
import { showPart } from '../../../__testUtils__/showPart';
import { FailureModesTab } from './FailureModesTab';

const region: FailureModeView = {
  mode: 'region-failover',
  title: 'Region failover',
  applies: 31,
  untested: 12,
  stale: 3,
  failed: 2,
  passed: 13,
  waived: 1,
  requiredBy: ['1'],
  templates: 0,
  actions: [
    'aws:s3:bucket-pause-replication',
    'aws:network:a',
    'aws:network:b',
    'aws:network:c',
  ],
};
const delay: FailureModeView = {
  ...region,
  mode: 'function-delay',
  title: 'Function delay',
  failed: 5,
};

describe('FailureModesTab', () => {
  it('leads from each number to the services behind it', async () => {
    const { container } = showPart(<FailureModesTab />, {
      listFailureModes: async () => ({
        items: [region],
      }),
    });
    expect(
      await screen.findByRole('link', {
        name: 'Region failover, failed: 2 services',
      }),
    ).toHaveAttribute('href', '/resilience?mode=region-failover&state=failed');
    expect(screen.getByRole('link', { name: '31 services' })).toHaveAttribute(
      'href',
      '/resilience?mode=region-failover',
    );
    expect(screen.getByText('tier 1')).toBeInTheDocument();
    expect(screen.getByText('No template so far')).toBeInTheDocument();
    expect(screen.getByText('1 more action')).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('says so when no failure mode applies', async () => {
    showPart(<FailureModesTab />);
    expect(
      await screen.findByText('No failure mode applies to any service yet'),
    ).toBeInTheDocument();
  });

  it('counts the services that the address asks for, sorted as it says', async () => {
    const listFailureModes = jest.fn<Promise<FailureModeList>, [ServiceScope?]>(
      async () => ({ items: [region, delay] }),
    );
    const exportFailureModes = jest.fn(async (_?: ServiceScope) => 'mode');
    showPart(
      <FailureModesTab />,
      { listFailureModes, exportFailureModes },
      { path: '/?owner=group:default/team-a&tier=1&sort=failed&system=none' },
    );
    const scope = { group: 'group:default/team-a', tier: '1' };
    expect(
      await screen.findByRole('link', {
        name: 'Function delay, failed: 5 services',
      }),
    ).toHaveAttribute(
      'href',
      '/resilience?owner=group%3Adefault%2Fteam-a&tier=1&mode=function-delay&state=failed',
    );
    const names = () =>
      screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(names()).toEqual(['Function delay', 'Region failover']);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /Failed/ }));
    expect(names()).toEqual(['Region failover', 'Function delay']);
    await user.click(
      screen.getByRole('button', { name: 'Failure modes as CSV' }),
    );
    await waitFor(() => expect(exportFailureModes).toHaveBeenCalledWith(scope));
    expect(listFailureModes).toHaveBeenLastCalledWith(scope);
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    await waitFor(() => expect(listFailureModes).toHaveBeenLastCalledWith({}));
  });

  it('offers to try again after an error', async () => {
    const answers = [
      async () => {
        throw new Error('The backend is away');
      },
      async () => ({ items: [region] }),
    ];
    showPart(<FailureModesTab />, {
      listFailureModes: async () => answers.shift()!(),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The backend is away',
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Region failover')).toBeInTheDocument();
  });
});
