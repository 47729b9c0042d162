import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChaosApi } from '@faultline/plugin-chaos-common';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { ratedScorecard } from '../../__testUtils__/ratedScorecard';
import { run } from '../../__testUtils__/service';
import { showPart } from '../../__testUtils__/showPart';
import { ScorecardPage } from './ScorecardPage';

function show(answers: Partial<ChaosApi> = {}) {
  return showPart(<ScorecardPage />, {
    getScorecard: async () => ratedScorecard,
    listWaivers: async () => ({ items: [], nextCursor: null }),
    ...answers,
  });
}

const pointsIn = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .slice(-2)
    .map(cell => cell.textContent);

describe('ScorecardPage', () => {
  it('explains the score to the last point', async () => {
    const { container } = show();
    const rows = within(
      await screen.findByRole('table', { name: 'Where the points went' }),
    ).getAllByRole('row');
    expect(rows.slice(1).map(pointsIn)).toEqual([
      ['', '100.0'],
      ['−33.4', '66.6'],
      ['−13.9', '52.7'],
      ['', '52.7'],
    ]);
    expect(screen.getByText('Grade C')).toBeVisible();
    expect(
      screen.getByText(
        'Silver asks for more: Exercised recently; 7.3 more points.',
      ),
    ).toBeVisible();
    expect(screen.getByText(/so C is the best grade/)).toBeVisible();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('names each check with its evidence and how to fix it', async () => {
    show();
    expect(await screen.findByText('1 of 2 that apply are met')).toBeVisible();
    const check = screen
      .getAllByRole('listitem')
      .find(item => item.textContent?.includes('Exercised recently'));
    expect(check).toHaveTextContent('Needed for Silver');
    expect(check).toHaveTextContent('ended 40 d ago, limit 30 d.');
    expect(check).toHaveTextContent('Fix: Run an experiment.');
    expect(check).toHaveTextContent(/No$/);
  });

  it('opens the evidence behind a cell by key', async () => {
    const { container } = show();
    const user = userEvent.setup();
    const matrix = within(
      await screen.findByRole('table', { name: 'Failure modes' }),
    );
    const row = matrix.getByRole('row', { name: /Instance or task loss/ });
    expect(within(row).getAllByRole('cell')[2]).toHaveTextContent('Failed');
    expect(within(row).getByText('Demanded for the tier')).toBeInTheDocument();
    const toggle = matrix.getByRole('button', {
      name: 'Evidence for Instance or task loss: 1 run counts',
    });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    toggle.focus();
    await user.keyboard('{Enter}');
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    expect(
      matrix.getByText(/worth 58 of 100 today, at a freshness of 100 %/),
    ).toBeVisible();
    expect(
      matrix.getByRole('link', { name: 'Stop 50 % of matching tasks' }),
    ).toHaveAttribute(
      'href',
      `/catalog/default/component/cart/experiments/runs/${run.id}`,
    );
    expect(
      matrix.getByText(/Since then the template was edited/),
    ).toBeVisible();
    expect(matrix.getByText('A preview injects nothing.')).toBeVisible();
    expect(await findBarriers(container)).toEqual([]);
    await user.keyboard(' ');
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    expect(matrix.queryByText('A preview injects nothing.')).toBeNull();
  });

  it('offers to run what proves a failure mode, or says what would', async () => {
    show();
    const user = userEvent.setup();
    for (const button of await screen.findAllByRole('button', {
      name: /^Evidence for/,
    })) {
      await user.click(button);
    }
    expect(screen.getByText('lambda:invocation-add-delay')).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'Run… Stop 50 % of matching tasks' }),
    );
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByRole('button', { name: 'Continue' });
  });
});
