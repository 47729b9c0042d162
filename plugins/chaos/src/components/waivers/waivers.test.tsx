import { ChaosApi } from '@faultline/plugin-chaos-common';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createFakeWaivers } from '../../__testUtils__/fakeWaivers';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { ratedScorecard } from '../../__testUtils__/ratedScorecard';
import { refusal } from '../../__testUtils__/refusal';
import { showPart } from '../../__testUtils__/showPart';
import { ScorecardPage } from '../scorecard/ScorecardPage';
import { dayRange } from './waiverDays';
import { WaiversTab } from './WaiversTab';

const OWNER = 'user:default/amelie';
const OTHER = 'user:default/lea';
const REASON = 'The function is replaced next month.';
const { min: tomorrow } = dayRange(Date.now(), 180);

function showScorecard(answers: Partial<ChaosApi>) {
  return showPart(<ScorecardPage />, {
    getScorecard: async () => ratedScorecard,
    ...answers,
  });
}

async function openRequest() {
  const user = userEvent.setup();
  await user.click(
    await screen.findByRole('button', {
      name: 'Evidence for Function delay: No run counts',
    }),
  );
  await user.click(
    await screen.findByRole('button', {
      name: 'Ask for a waiver of Function delay…',
    }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  return { user, dialog };
}

const inTable = () => within(screen.getByRole('region', { name: 'Waivers' }));

function choose(field: HTMLElement, day: string) {
  fireEvent.change(field, { target: { value: day } });
}

describe('waivers', () => {
  it('are asked for by one person and approved by another', async () => {
    const waivers = createFakeWaivers();
    const first = showScorecard(waivers.as(OWNER));
    const { user, dialog } = await openRequest();
    await user.type(dialog.getByLabelText(/^Why it cannot/), REASON);
    choose(dialog.getByLabelText('Ends on'), tomorrow);
    expect(await findBarriers(screen.getByRole('dialog'))).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Send request' }));
    const table = within(
      await screen.findByRole('region', { name: 'Waivers' }),
    );
    expect(table.getByText('Requested')).toBeVisible();
    expect(table.queryByRole('button', { name: /^Approve/ })).toBeNull();
    expect(
      screen.getByText('The request was sent. Another person decides.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/amelie asked for a waiver until .* It waits/),
    ).toBeVisible();
    first.unmount();

    const { container } = showPart(<WaiversTab />, waivers.as(OTHER));
    await user.click(
      await screen.findByRole('button', {
        name: 'Approve the waiver of Function delay for cart…',
      }),
    );
    const asked = within(await screen.findByRole('dialog'));
    expect(asked.getByText(REASON)).toBeVisible();
    expect(
      asked.getByText(/left out of the score and shown as waived/),
    ).toBeVisible();
    await user.click(asked.getByRole('button', { name: 'Approve waiver' }));
    expect(
      await screen.findByText('No request waits for a decision.'),
    ).toBeVisible();
    expect(
      screen.getByText('Waiver of Function delay for cart: Approved.'),
    ).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
    const [approved] = (await waivers.as(OWNER).listWaivers({})).items;
    expect(approved).toMatchObject({ state: 'active', decidedBy: OTHER });
  });

  it('are denied only with a word why', async () => {
    const waivers = createFakeWaivers();
    await waivers.as(OWNER).requestWaiver({
      entityRef: ratedScorecard.entityRef,
      mode: 'function-delay',
      reason: REASON,
      expiresAt: `${tomorrow}T00:00:00.000Z`,
    });
    showPart(<WaiversTab />, waivers.as(OTHER), { path: '/?state=any' });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /^Deny/ }));
    const dialog = within(await screen.findByRole('dialog'));
    const deny = dialog.getByRole('button', { name: 'Deny waiver' });
    expect(deny).toBeDisabled();
    await user.type(dialog.getByLabelText('Comment'), 'Run it in staging.');
    await user.click(deny);
    expect(await inTable().findByText('Denied')).toBeVisible();
    expect(screen.getByText(/Run it in staging\./)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Withdraw/ })).toBeNull();
  });

  it('are withdrawn by whoever asked, after one more question', async () => {
    const waivers = createFakeWaivers();
    const owner = waivers.as(OWNER);
    await owner.requestWaiver({
      entityRef: ratedScorecard.entityRef,
      mode: 'function-delay',
      reason: REASON,
      expiresAt: `${tomorrow}T00:00:00.000Z`,
    });
    showPart(<WaiversTab />, owner, { path: '/?state=any' });
    const user = userEvent.setup();
    const ask = await screen.findByRole('button', { name: /^Withdraw/ });
    await user.click(ask);
    await user.keyboard('{Escape}');
    expect((await owner.listWaivers({})).items[0]?.state).toBe('requested');
    await user.click(await screen.findByRole('button', { name: /^Withdraw/ }));
    await user.click(
      await screen.findByRole('button', { name: 'Withdraw waiver' }),
    );
    expect(await inTable().findByText('Withdrawn')).toBeVisible();
  });

  it('say when somebody else was faster', async () => {
    const waivers = createFakeWaivers();
    const asked = await waivers.as(OWNER).requestWaiver({
      entityRef: ratedScorecard.entityRef,
      mode: 'function-delay',
      reason: REASON,
      expiresAt: `${tomorrow}T00:00:00.000Z`,
    });
    showPart(<WaiversTab />, waivers.as(OTHER));
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /^Approve/ }));
    await waivers.as(OWNER).withdrawWaiver(asked.id, asked.version);
    await user.click(screen.getByRole('button', { name: 'Approve waiver' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Somebody was faster.');
    expect(alert).toHaveTextContent('It was changed. Close this,');
  });

  it('need a reason and a day within the longest time', async () => {
    const requestWaiver = jest.fn();
    showScorecard({ ...createFakeWaivers().as(OWNER), requestWaiver });
    const { user, dialog } = await openRequest();
    const send = dialog.getByRole('button', { name: 'Send request' });
    await user.click(send);
    expect(dialog.getByLabelText(/^Why it cannot/)).toBeInvalid();
    const day = dialog.getByLabelText('Ends on');
    expect(day).toHaveAccessibleDescription('Choose the day on which it ends.');
    choose(day, '2001-01-01');
    expect(day).toHaveAccessibleDescription('The day must be in the future.');
    choose(day, '2999-01-01');
    expect(day).toHaveAccessibleDescription('A waiver lasts 180 days at most.');
    await user.click(send);
    expect(requestWaiver).not.toHaveBeenCalled();
  });

  it('show what the backend refuses, and keep what was typed', async () => {
    showScorecard({
      ...createFakeWaivers().as(OWNER),
      requestWaiver: async () => {
        throw await refusal(409, 'There is a request already.');
      },
    });
    const { user, dialog } = await openRequest();
    await user.type(dialog.getByLabelText(/^Why it cannot/), REASON);
    choose(dialog.getByLabelText('Ends on'), tomorrow);
    await user.click(dialog.getByRole('button', { name: 'Send request' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'There is a request already.',
    );
    expect(dialog.getByLabelText(/^Why it cannot/)).toHaveValue(REASON);
  });

  it('are not offered to those who may not ask', async () => {
    showScorecard({
      ...createFakeWaivers().as(OWNER),
      getScorecard: async () => ({
        ...ratedScorecard,
        may: { requestWaiver: false, decideWaiver: false },
      }),
    });
    await userEvent
      .setup()
      .click(
        await screen.findByRole('button', { name: /^Evidence for Function/ }),
      );
    expect(screen.getByText('lambda:invocation-add-delay')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Ask for/ })).toBeNull();
  });

  it('are shown as waived and never as passed', async () => {
    const waived = {
      ...ratedScorecard.modes[1]!,
      state: 'waived' as const,
      why: 'A waiver takes it out of the score for now.',
      lossTenths: 0,
      waiver: {
        id: 'w',
        expiresAt: '2099-01-01T00:00:00.000Z',
        reason: REASON,
      },
    };
    showScorecard({
      ...createFakeWaivers().as(OWNER),
      getScorecard: async () => ({ ...ratedScorecard, modes: [waived] }),
    });
    const matrix = await screen.findByRole('table', { name: 'Failure modes' });
    const row = within(matrix).getByRole('row', { name: /^Function delay/ });
    const cells = within(row).getAllByRole('cell');
    expect(cells[3]).not.toHaveTextContent(/Passed/);
    expect(cells[4]).toHaveTextContent('Waived');
    await userEvent.setup().click(within(row).getByRole('button'));
    expect(
      screen.getByText(`Waived until 2099-01-01: ${REASON}`),
    ).toBeVisible();
  });
});
