import { ChaosApi, Finding } from '@faultline/plugin-chaos-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { finding } from '../../__testUtils__/finding';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { refusal } from '../../__testUtils__/refusal';
import { showPart } from '../../__testUtils__/showPart';
import { FindingsCard } from './FindingsCard';

function show(answers: Partial<ChaosApi> = {}, shown: Finding = finding) {
  showPart(<FindingsCard entityRef={finding.entityRef} version="1" />, {
    listFindings: async () => ({ items: [shown] }),
    ...answers,
  });
  return userEvent.setup();
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function open(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole('button', { name: /^Edit/ }));
  return screen.findByRole('dialog');
}

describe('a finding', () => {
  it('is changed after a last question, with what differs alone', async () => {
    const updateFinding = jest.fn(async () => finding);
    const user = show({ updateFinding });
    const dialog = await open(user);
    expect(await findBarriers(dialog)).toEqual([]);
    expect(button('Continue')).toBeDisabled();
    await user.click(screen.getByLabelText(/^In progress/));
    const link = screen.getByLabelText('Issue in the tracker');
    await user.clear(link);
    await user.type(link, 'tracker/8');
    expect(screen.getByText(/begins with https/)).toBeInTheDocument();
    expect(button('Continue')).toBeDisabled();
    await user.clear(link);
    await user.type(link, 'https://tracker.example.com/8');
    await user.click(button('Continue'));
    expect(
      screen.getByText('Issue: https://tracker.example.com/8'),
    ).toBeInTheDocument();
    expect(updateFinding).not.toHaveBeenCalled();
    await user.click(button('Write it down'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(updateFinding).toHaveBeenCalledWith('F-118', {
      status: 'in-progress',
      link: 'https://tracker.example.com/8',
      version: 1,
    });
  });

  it('keeps what was typed when it changed meanwhile', async () => {
    const late = await refusal(409, 'Changed meanwhile.');
    const updateFinding = jest
      .fn()
      .mockRejectedValueOnce(late)
      .mockResolvedValue(finding);
    const listFindings = jest
      .fn()
      .mockResolvedValueOnce({ items: [finding] })
      .mockResolvedValue({
        items: [{ ...finding, owner: 'user:default/lea', version: 2 }],
      });
    const user = show({ updateFinding, listFindings });
    await open(user);
    const note = screen.getByLabelText(/^Cause and fix/);
    await user.clear(note);
    await user.type(note, 'Fixed.');
    await user.click(button('Continue'));
    await user.click(button('Write it down'));
    expect(
      await screen.findByText(/What you typed is still here/),
    ).toBeInTheDocument();
    expect(screen.getByLabelText(/^Owner/)).toHaveValue('user:default/lea');
    await user.click(button('Continue'));
    await user.click(button('Write it down'));
    await waitFor(() =>
      expect(updateFinding).toHaveBeenLastCalledWith('F-118', {
        note: 'Fixed.',
        version: 2,
      }),
    );
  });

  it('asks before what was typed is lost', async () => {
    const user = show();
    await open(user);
    await user.type(screen.getByLabelText(/^Cause and fix/), 'x');
    await user.keyboard('{Escape}');
    expect(
      await screen.findByText('What you changed is not saved.'),
    ).toBeInTheDocument();
    await user.click(button('Keep editing'));
    expect(screen.getByLabelText(/^Cause and fix/)).toHaveValue(
      `${finding.note}x`,
    );
  });

  it('is closed by runs alone', async () => {
    const user = show({}, { ...finding, status: 'closed' });
    await open(user);
    expect(
      screen.getByText(/Only a later failed run opens it again\./),
    ).toBeInTheDocument();
    expect(screen.queryByLabelText(/^In progress/)).toBeNull();
  });

  it('is left alone by those who may not', async () => {
    show({}, { ...finding, may: { update: false, reason: 'No.' } });
    await screen.findByText(finding.title);
    expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull();
  });

  it('tells its story: expected, failed, done, passed', async () => {
    const step = { at: finding.openedAt, runId: null, userRef: null };
    show(
      {},
      {
        ...finding,
        status: 'closed',
        story: [
          { ...step, kind: 'opened', text: 'It failed.', runId: 'run-1' },
          {
            ...step,
            kind: 'updated',
            text: 'Health check repaired.',
            userRef: 'user:default/lea',
          },
          { ...step, kind: 'closed', text: 'It recovered.', runId: 'run-2' },
        ],
      },
    );
    const story = await screen.findByRole('list', { name: /^Story of/ });
    const steps = within(story).getAllByRole('listitem');
    expect(steps.map(each => each.textContent)).toEqual([
      expect.stringMatching(/^ExpectedErrors stay below 1 %\./),
      expect.stringMatching(/Failed.*It failed\./),
      expect.stringMatching(/Done.*Health check repaired\..*lea/),
      expect.stringMatching(/Passed.*It recovered\./),
    ]);
    const [first, second] = within(story).getAllByRole('link', {
      name: /^Run of/,
    });
    expect(first).toHaveAttribute('href', expect.stringMatching(/run-1$/));
    expect(second).toHaveAttribute('href', expect.stringMatching(/run-2$/));
  });
});
