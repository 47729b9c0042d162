import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { scorecard } from '../../__testUtils__/fakeScorecards';
import { ratedScorecard } from '../../__testUtils__/ratedScorecard';
import { run, service, template } from '../../__testUtils__/service';
import { showPart } from '../../__testUtils__/showPart';
import { ResilienceCard } from './ResilienceCard';

describe('ResilienceCard', () => {
  it('says how the service stands, what it lost and what to do next', async () => {
    const { container } = showPart(<ResilienceCard />, {
      getService: async () => ({ ...service, status: 'failing', runCount: 1 }),
      getScorecard: async () => ratedScorecard,
    });
    expect(await screen.findByText('Failing')).toBeInTheDocument();
    expect(
      await screen.findByRole('img', { name: 'Score 52.7 of 100' }),
    ).toBeInTheDocument();
    expect(screen.getByText('67 %')).toBeInTheDocument();
    expect(screen.getByText('Medium')).toBeInTheDocument();
    expect(
      screen.getByRole('link', {
        name: 'Stop 50 % of matching tasks: not recovered',
      }),
    ).toHaveAttribute(
      'href',
      `/catalog/default/component/cart/experiments/runs/${run.id}`,
    );
    expect(
      screen.getByRole('group', { name: 'Last run: 1 failed' }),
    ).toBeInTheDocument();
    expect(screen.getByText('47.3 points lost, biggest first')).toBeVisible();
    expect(screen.getByText('−33.4')).toBeInTheDocument();
    expect(screen.getByText('−13.9')).toBeInTheDocument();
    expect(
      screen.getByRole('link', {
        name: 'Fix what Stop 50 % of matching tasks found',
      }),
    ).toHaveAttribute('href', '/catalog/default/component/cart/experiments');
    expect(screen.getByRole('link', { name: 'Experiments' })).toHaveAttribute(
      'href',
      '/catalog/default/component/cart/experiments',
    );
    expect(await findBarriers(container)).toEqual([]);
  });

  it('offers to run the first experiment where nothing was tested', async () => {
    const title = 'Half of the tasks stop';
    showPart(<ResilienceCard />, {
      getScorecard: async () => ({
        ...scorecard,
        nextStep: {
          ...scorecard.nextStep,
          template: { key: template.key, title },
        },
      }),
    });
    const user = userEvent.setup();
    expect(
      await screen.findByRole('img', { name: 'Not rated' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/1 failure mode applies: 1 untested\./),
    ).toBeVisible();
    expect(screen.getByText(/Worth up to 43 points\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: `Run… ${title}` }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByRole('button', { name: 'Continue' }),
    ).toBeInTheDocument();
  });

  it('shows the annotation of a service without experiments', async () => {
    showPart(<ResilienceCard />, {
      getService: async () => ({
        ...service,
        mapping: 'unannotated',
        mappingDetail: {
          ...service.mappingDetail,
          state: 'unannotated',
          selector: null,
        },
      }),
    });
    expect(await screen.findByText('Not mapped')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Copy' })).toBeEnabled();
    expect(screen.queryByText('Coverage')).toBeNull();
  });

  it('offers Stop while something runs', async () => {
    showPart(<ResilienceCard />, {
      getService: async () => ({ ...service, running: 1, active: [run] }),
    });
    expect(await screen.findByRole('button', { name: /^Stop / })).toBeEnabled();
  });

  it('says what went wrong and offers another try', async () => {
    let asked = 0;
    showPart(<ResilienceCard />, {
      getScorecard: async () => {
        asked += 1;
        if (asked === 1) throw new Error('The backend is away');
        return ratedScorecard;
      },
    });
    expect(await screen.findByText('The backend is away')).toBeInTheDocument();
    await userEvent
      .setup()
      .click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('img', { name: 'Score 52.7 of 100' }),
    ).toBeInTheDocument();
  });
});
