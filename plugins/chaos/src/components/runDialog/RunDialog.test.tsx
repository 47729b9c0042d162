import { ResponseError } from '@backstage/errors';
import {
  ChaosApi,
  ServiceTemplate,
  StartCheck,
  StartRunResponse,
} from '@faultline/plugin-chaos-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { allowing, preview, refusing } from '../../__testUtils__/preview';
import { service, template } from '../../__testUtils__/service';
import { showPart } from '../../__testUtils__/showPart';
import { RunDialog } from './RunDialog';

const staging: ServiceTemplate = {
  ...template,
  cell: { ...template.cell, environment: 'staging', production: false },
};

function show(answers: Partial<ChaosApi> = {}, of = template) {
  const onClose = jest.fn();
  showPart(
    <RunDialog service={service} name="cart" template={of} onClose={onClose} />,
    answers,
  );
  return { onClose, user: userEvent.setup() };
}

type User = ReturnType<typeof userEvent.setup>;

const button = (name: string) => screen.getByRole('button', { name });

async function goOn(user: User, heading: RegExp) {
  await waitFor(() => expect(button('Continue')).toBeEnabled());
  await user.click(button('Continue'));
  const found = await screen.findByRole('heading', { name: heading });
  await waitFor(() => expect(found).toHaveFocus());
}

async function goToConfirm(user: User) {
  await screen.findByRole('dialog');
  await goOn(user, /Step 2 of 4/);
  await goOn(user, /Step 3 of 4/);
  await goOn(user, /Step 4 of 4/);
}

async function refusal(status: number, message: string) {
  const response = new Response(
    JSON.stringify({
      error: { name: 'ConflictError', message },
      response: { statusCode: status },
    }),
    {
      status,
      headers: { 'content-type': 'application/json' },
    },
  );
  return ResponseError.fromResponse(response);
}

describe('RunDialog', () => {
  it('goes from the plan to exactly one start in production', async () => {
    const startRun = jest.fn<
      Promise<StartRunResponse>,
      Parameters<ChaosApi['startRun']>
    >(async () => ({ intent: { state: 'started' } } as StartRunResponse));
    const { user, onClose } = show({ startRun });
    expect(
      await screen.findByRole('heading', { name: /Step 1 of 4: Plan/ }),
    ).toHaveFocus();

    await goOn(user, /Step 2 of 4: Targets/);
    expect(
      await screen.findByText('This hits 1 service of another team.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/payments \(team-payments\)\. They are told/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Action stop: duration is PT3M, was PT1M.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/^AWS was asked .* ago\.$/)).toBeInTheDocument();

    await goOn(user, /Step 3 of 4: Checks/);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'No check refuses this run. 1 warns, 1 passes.',
    );
    expect(screen.getByText('Tell team-payments.')).toBeInTheDocument();

    await goOn(user, /Step 4 of 4: Confirm/);
    const start = button('Start experiment');
    expect(start).toBeDisabled();
    await user.type(screen.getByLabelText(/^Reason/), 'Game day');
    await user.type(
      screen.getByLabelText('Type cart to confirm'),
      'cart{Enter}',
    );
    expect(startRun).not.toHaveBeenCalled();
    await user.click(start);
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(startRun.mock.calls).toEqual([
      [
        {
          entityRef: 'component:default/cart',
          templateKey: template.key,
          idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/),
          reason: 'Game day',
          previewId: preview.id,
          confirmName: 'cart',
        },
      ],
    ]);
  });

  it('tells on the plan how the service is, and asks again when nobody knows', async () => {
    const results: StartCheck['results'] = [
      { ...allowing.results[0]!, title: 'Safety lever' },
      {
        id: 'stop-alarms',
        title: 'Stop alarms',
        outcome: 'allowed',
        reason: '1 stop alarm set, all OK.',
        advice: '',
      },
      {
        id: 'steady-state',
        title: 'Steady state now',
        outcome: 'denied',
        reason: 'cart-5xx is in ALARM.',
        advice: 'Wait until it is OK.',
      },
    ];
    const checkStart = jest
      .fn<ReturnType<ChaosApi['checkStart']>, []>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue({ ...refusing, results });
    const { user } = show({ checkStart });
    const plan = within(await screen.findByRole('dialog'));
    expect(await plan.findByText(/No answer came/)).toBeVisible();
    await user.click(plan.getByRole('button', { name: 'Ask again' }));
    expect(await plan.findByText(/cart-5xx is in ALARM/)).toBeVisible();
    expect(
      plan
        .getAllByRole('listitem')
        .map(row => row.textContent)
        .filter(text => /^(Refused|Passed)/.test(text ?? '')),
    ).toEqual([
      'Refused: Steady state nowcart-5xx is in ALARM. Wait until it is OK.',
      'Passed: Stop alarms1 stop alarm set, all OK. ',
    ]);
    expect(plan.getByText(/^AWS was asked .* ago\.$/)).toBeVisible();
    // What the service is like does not keep anybody from looking further.
    expect(button('Continue')).toBeEnabled();
  });

  it('shows every check of a refusal and offers to check again', async () => {
    const checkStart = jest
      .fn<ReturnType<ChaosApi['checkStart']>, []>()
      .mockResolvedValueOnce(allowing)
      .mockResolvedValueOnce(refusing)
      .mockResolvedValueOnce(allowing);
    const { user } = show({ checkStart });
    await screen.findByRole('dialog');
    await goOn(user, /Step 2/);
    await waitFor(() => expect(button('Continue')).toBeEnabled());
    await user.click(button('Continue'));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      '1 of 3 checks refuses this run. 1 warns, 1 passes.',
    );
    const rows = screen
      .getAllByRole('listitem')
      .map(row => row.textContent)
      .filter(text => /^(Refused|Warning|Passed)/.test(text ?? ''));
    expect(rows).toEqual([
      'Refused: One run per servicecart already has a run in progress. Wait until it has ended.',
      'Warning: Other teamspayments is hit as well. Tell team-payments.',
      'Passed: Safety leverDisengaged for this account and region. ',
    ]);
    expect(screen.getByText(/Nothing was started\.$/)).toBeInTheDocument();
    expect(button('Continue')).toBeDisabled();
    expect(button('Check again')).toHaveFocus();

    await user.keyboard('{Enter}');
    expect(
      await screen.findByText('No check refuses this run.'),
    ).toBeInTheDocument();
    expect(button('Continue')).toBeEnabled();
    expect(checkStart).toHaveBeenCalledTimes(3);
  });

  it('waits for the targets and goes on without them only outside production', async () => {
    const answers: Partial<ChaosApi> = {
      createPreview: async () => ({ ...preview, state: 'resolving' }),
      getPreview: async () => ({
        ...preview,
        state: 'failed',
        message: 'The role may not be assumed.',
      }),
    };
    const { user } = show(answers);
    await screen.findByRole('dialog');
    await goOn(user, /Step 2/);
    expect(button('Continue')).toBeDisabled();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The role may not be assumed.',
    );
    expect(button('Continue')).toBeDisabled();
    expect(
      screen.getByText('Production needs the targets before it goes on.'),
    ).toBeInTheDocument();
  });

  it('goes on in staging although the targets could not be looked up', async () => {
    const checkStart = jest.fn<
      ReturnType<ChaosApi['checkStart']>,
      Parameters<ChaosApi['checkStart']>
    >(async () => allowing);
    const { user } = show(
      {
        createPreview: async () => {
          throw new Error('AWS cannot be reached');
        },
        checkStart,
      },
      staging,
    );
    await screen.findByRole('dialog');
    await goOn(user, /Step 2/);
    expect(await screen.findByText('AWS cannot be reached')).toBeVisible();
    await goOn(user, /Step 3/);
    await goOn(user, /Step 4/);
    expect(screen.queryByLabelText(/^Type/)).not.toBeInTheDocument();
    expect(button('Start experiment')).toBeEnabled();
    expect(checkStart).toHaveBeenCalledWith(
      expect.objectContaining({ previewId: undefined }),
    );
  });

  it('sends the same start again after a lost answer, a new one after a refusal', async () => {
    const startRun = jest
      .fn<Promise<StartRunResponse>, Parameters<ChaosApi['startRun']>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockRejectedValueOnce(await refusal(409, 'It runs already.'))
      .mockRejectedValueOnce(await refusal(409, 'It still runs.'));
    const { user } = show({ startRun }, staging);
    await goToConfirm(user);
    await user.type(screen.getByLabelText(/^Reason/), 'Game day');
    await user.click(button('Start experiment'));
    expect(await screen.findByText(/No answer came/)).toBeVisible();
    expect(screen.getByLabelText(/^Reason/)).toHaveAttribute('readonly');
    await user.click(button('Start experiment'));
    expect(await screen.findByText('It runs already.')).toBeVisible();
    await user.click(button('Start experiment'));
    expect(await screen.findByText('It still runs.')).toBeVisible();

    const [first, second, third] = startRun.mock.calls.map(
      ([{ idempotencyKey }]) => idempotencyKey,
    );
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('asks before Escape loses what was typed, and only then', async () => {
    const { user, onClose } = show({}, staging);
    await goToConfirm(user);
    await user.type(screen.getByLabelText(/^Reason/), 'Game day');
    await user.keyboard('{Escape}');
    expect(
      await screen.findByText('Close and lose what you typed?'),
    ).toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();
    expect(button('Keep editing')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByLabelText(/^Reason/)).toHaveValue('Game day');

    await user.clear(screen.getByLabelText(/^Reason/));
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('marks what differs from the last run, and says the same on each step', async () => {
    const differing = {
      ...staging,
      actions: staging.actions.map(action => ({
        ...action,
        parameters: { duration: 'PT3M' },
      })),
    };
    const { user } = show({}, differing);
    const summary = within(
      await screen.findByRole('complementary', { name: 'This run' }),
    );
    expect(summary.getByText('USD 0.30')).toBeInTheDocument();
    await goOn(user, /Step 2/);
    await screen.findByText('AWS found 4 resources, without causing a fault.');
    expect(summary.getByText(/^4 resources, looked up/)).toBeInTheDocument();
    await user.click(button('Back'));
    expect(await screen.findByText('changed, was PT1M')).toBeInTheDocument();
  });

  it('can be used with assistive technology on every step', async () => {
    const { user } = show();
    const dialog = await screen.findByRole('dialog');
    const barriers = [await findBarriers(dialog)];
    await goOn(user, /Step 2/);
    await screen.findByText('This hits 1 service of another team.');
    barriers.push(await findBarriers(dialog));
    await goOn(user, /Step 3/);
    await screen.findByText('No check refuses this run.');
    barriers.push(await findBarriers(dialog));
    await goOn(user, /Step 4/);
    barriers.push(await findBarriers(dialog));
    expect(barriers).toEqual([[], [], [], []]);
  });
});
