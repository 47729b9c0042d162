import { screen } from '@testing-library/react';
import { findBarriers } from '../../../__testUtils__/findBarriers';
import { showPart } from '../../../__testUtils__/showPart';
import { FailureModesTab } from './FailureModesTab';

describe('FailureModesTab', () => {
  it('leads from each number to the services behind it', async () => {
    const { container } = showPart(<FailureModesTab />, {
      listFailureModes: async () => ({
        items: [
          {
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
          },
        ],
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
});
