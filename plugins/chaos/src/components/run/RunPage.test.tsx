import { ChaosApi, RunDetail } from '@faultline/plugin-chaos-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { runDetail, stoppedDetail } from '../../__testUtils__/runDetail';
import { showPart } from '../../__testUtils__/showPart';
import { ExperimentsContent } from '../experiments/ExperimentsContent';

function show(answers: Partial<ChaosApi> = {}) {
  return showPart(<ExperimentsContent />, answers, {
    path: `/runs/${runDetail.id}`,
  });
}

describe('RunPage', () => {
  it('shows a run in progress with its timeline, targets and history', async () => {
    const getRun = jest.fn(async (_: string) => runDetail);
    const { container } = show({ getRun });
    expect(
      await screen.findByRole('heading', {
        name: 'Stop 50 % of matching tasks',
      }),
    ).toBeInTheDocument();
    expect(getRun).toHaveBeenCalledWith(runDetail.id);
    expect(screen.getByText('Not a verdict yet.')).toBeInTheDocument();
    expect(
      screen.getByRole('img', {
        name: /^Timeline of 2 actions from 10:00 to .* Wait for 2 min: done\. Stop half of the tasks: planned\.$/,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('after 1, ecs:stop-task')).toBeInTheDocument();

    expect(screen.getByText('4 resources')).toBeInTheDocument();
    expect(
      screen.getByText('No service of the catalog claims these'),
    ).toBeInTheDocument();
    const history = within(
      screen.getByRole('region', { name: 'State changes' }),
    );
    expect(history.getByText('Start requested')).toBeInTheDocument();
    expect(history.getByText('amelie, here')).toBeInTheDocument();
    expect(history.getByText('AWS')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open in the AWS console' }),
    ).toHaveAttribute('href', 'https://example.com');
    expect(await findBarriers(container)).toEqual([]);
  });

  it('gives the timeline as a table, too', async () => {
    show();
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Show as a table' }),
    );
    const table = within(screen.getByRole('region', { name: 'Timeline' }));
    expect(table.getByText('2 min to 3 min after the start')).toBeVisible();
    expect(table.getByText('planned')).toBeVisible();
  });

  it('stops with one click and tells screen readers what became of it', async () => {
    let now = runDetail;
    const stopRun = jest.fn(async () => {
      now = { ...runDetail, state: 'stopping' };
      return now;
    });
    show({ getRun: async () => now, stopRun });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /^Stop Stop/ }));
    expect(stopRun).toHaveBeenCalledWith(runDetail.id);
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('status')
          .map(each => each.textContent)
          .join(),
      ).toContain('Stop 50 % of matching tasks is being stopped.'),
    );
  });

  it('says which alarm ended it and runs it again', async () => {
    show({ getRun: async () => stoppedDetail });
    const user = userEvent.setup();
    expect(
      await screen.findByText(
        'Stopped by alarm cart-5xx, which went into ALARM at 10:03 UTC.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('AWS says: Stop condition cart-5xx was triggered.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Stop Stop/ })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Run again…' }));
    expect(
      await screen.findByRole('heading', { name: /Step 1 of 4/ }),
    ).toBeInTheDocument();
  });

  it('names the person who stopped it, and the error of AWS', async () => {
    show({
      getRun: async () => ({
        ...stoppedDetail,
        stoppedBy: 'user:default/lea',
        groups: null,
        groupsFrom: null,
        groupsAwaited: true,
        error: { code: 'TargetResolution', location: 'tasks' },
      }),
    });
    expect(await screen.findByText('lea stopped it here.')).toBeInTheDocument();
    expect(
      screen.getByText('AWS reports the error TargetResolution in tasks.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('AWS has not named the targets of this run so far.'),
    ).toBeInTheDocument();
  });

  it.each([
    [
      { groupsFrom: 'preview', groupsAwaited: true },
      /^As the preview .*follows/,
    ],
    [{ groupsFrom: 'preview' }, /^As the preview .*could not be read/],
    [{ groups: null, groupsFrom: null }, /^What it hit was not read from AWS/],
    [{ groups: [] }, 'It hit nothing.'],
    [{ preview: true, groups: null }, /^A preview looks targets up/],
    [{ groupsMessage: 'Owners may be missing.' }, 'Owners may be missing.'],
  ] as const)('says what it knows of the targets: %j', async (known, text) => {
    const detail: RunDetail = { ...stoppedDetail };
    Object.assign(detail, known);
    show({ getRun: async () => detail });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('says that a template is gone instead of running it again', async () => {
    show({
      getRun: async () => ({ ...stoppedDetail, templateKey: 'gone' }),
    });
    expect(
      await screen.findByText(
        'The template is gone, so it cannot be run again.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Run again…' })).toBeDisabled();
  });
});
