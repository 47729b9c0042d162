import { screen } from '@testing-library/react';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { at, run, service } from '../../__testUtils__/service';
import { showPart } from '../../__testUtils__/showPart';
import { ResilienceCard } from './ResilienceCard';

describe('ResilienceCard', () => {
  it('says how the service stands and leads to its experiments', async () => {
    const { container } = showPart(<ResilienceCard />, {
      getService: async () => ({
        ...service,
        status: 'resilient',
        statusText: '1 experiment passed.',
        runCount: 1,
        lastRuns: [{ runId: run.id, mark: 'passed', at }],
      }),
    });
    expect(await screen.findByText('Resilient')).toBeInTheDocument();
    expect(screen.getByText(/1 experiment, 1 run/)).toBeInTheDocument();
    expect(
      screen.getByRole('group', { name: 'Last run: 1 passed' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open experiments' }),
    ).toHaveAttribute('href', '/catalog/default/component/cart/experiments');
    expect(await findBarriers(container)).toEqual([]);
  });

  it('offers Stop while something runs', async () => {
    showPart(<ResilienceCard />, {
      getService: async () => ({ ...service, running: 1, active: [run] }),
    });
    expect(await screen.findByRole('button', { name: /^Stop / })).toBeEnabled();
  });

  it('says what went wrong and offers another try', async () => {
    showPart(<ResilienceCard />, {
      getService: async () => {
        throw new Error('The backend is away');
      },
    });
    expect(await screen.findByText('The backend is away')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled();
  });
});
