import {
  ChaosApi,
  Hypothesis,
  SignalPreview,
} from '@faultline/plugin-chaos-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { hypothesis as plain } from '../../__testUtils__/hypothesis';
import { refusal } from '../../__testUtils__/refusal';
import { showPart } from '../../__testUtils__/showPart';
import { HypothesisDialog } from './HypothesisDialog';

const p95: Hypothesis['signals'][number] = {
  id: 'p95',
  title: 'p95 of checkout',
  role: 'steadyState',
  kind: 'latency',
  direction: 'up',
  unit: 'ms',
  missing: 'ignore',
  threshold: { op: '<', value: 800, m: 2, n: 3 },
  period: 60,
  source: { type: 'alarm', name: 'checkout-p95' },
  origin: 'stop-alarm',
  sentence: 'p95 of checkout stays below 800 ms.',
};
const derived: Hypothesis = { ...plain, signals: [p95] };

/** Breached from 10:01 to 10:03 with two of three values. */
const day: SignalPreview = {
  sentence: p95.sentence,
  series: {
    start: Date.parse('2026-11-20T10:00:00Z') / 1000,
    period: 60,
    values: [900, 850, 700, 600, 500, null],
  },
  threshold: null,
  breaches: 2,
  bins: 5,
  problem: null,
};

function show(answers: Partial<ChaosApi> = {}, shown = derived) {
  const onClose = jest.fn();
  const part = showPart(
    <HypothesisDialog
      hypothesis={shown}
      onChanged={jest.fn()}
      onClose={onClose}
    />,
    { previewSignal: async () => day, ...answers },
  );
  return { ...part, onClose, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function edit(user: ReturnType<typeof userEvent.setup>) {
  await screen.findByRole('dialog');
  await user.click(button('Edit'));
  await user.click(screen.getByText('p95 of checkout'));
  return screen.findByLabelText('Value (ms)');
}

describe('HypothesisDialog', () => {
  beforeEach(() => sessionStorage.clear());

  it('says where it comes from and shows the last day of a signal', async () => {
    const { user, baseElement } = show();
    expect(
      await screen.findByText(
        /Derived from alarm checkout-p95\. Nobody has written it\./,
      ),
    ).toBeInTheDocument();
    await user.click(button('Last 24 hours of p95 of checkout'));
    expect(
      await screen.findByText(/^Values between 500 ms and 900 ms\./),
    ).toBeInTheDocument();
    expect(
      await findBarriers(baseElement.querySelector('[role=dialog]')!),
    ).toEqual([]);
  });

  it('says in a sentence what is typed, counts breaches, and saves it', async () => {
    const updateHypothesis = jest.fn(async () => ({ ...derived, version: 1 }));
    const { user } = show({ updateHypothesis });
    const value = await edit(user);
    expect(
      await screen.findByText(
        'Values between 500 ms and 900 ms. The limit would have been breached once, for 2 min: 10:01–10:03. 1 value is missing.',
      ),
    ).toBeInTheDocument();
    await user.clear(value);
    await user.type(value, '950');
    expect(
      screen.getByText(
        'p95 of checkout stays below 950 ms; a breach in 2 of 3 minutes counts.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/The limit would have held all the time\./),
    ).toBeInTheDocument();
    await user.click(button('Save version 1'));
    expect(
      await screen.findByText(
        'Version 1 is saved. The next run is judged by it.',
      ),
    ).toBeInTheDocument();
    const { origin: _, sentence: __, ...definition } = p95;
    expect(updateHypothesis).toHaveBeenCalledWith({
      entityRef: derived.entityRef,
      templateKey: derived.templateKey,
      given: derived.given,
      when: derived.when,
      then: derived.then,
      recoveryObjectiveSeconds: 120,
      signals: [
        { ...definition, threshold: { op: '<', value: 950, m: 2, n: 3 } },
      ],
      version: 0,
    });
  });

  it('saves nothing that is wrong, and says what to do', async () => {
    const updateHypothesis = jest.fn();
    const { user } = show({ updateHypothesis });
    await user.clear(await edit(user));
    await user.clear(screen.getByLabelText('Recovery objective'));
    await user.type(screen.getByLabelText('Recovery objective'), 'soon');
    expect(
      screen.getByText('Write a number, for instance 800.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Write a time from 10 s to 24 h, for instance 5 min.'),
    ).toBeInTheDocument();
    await user.click(button('Save version 1'));
    expect(screen.getByText('2 fields need other values.')).toBeInTheDocument();
    expect(updateHypothesis).not.toHaveBeenCalled();
  });

  it('loses nothing when somebody else saved first', async () => {
    const theirs: Hypothesis = {
      ...derived,
      version: 1,
      updatedBy: 'user:default/lea.m',
      then: 'Nobody notices.',
    };
    const late = await refusal(409, 'Somebody changed it.');
    const updateHypothesis = jest
      .fn()
      .mockRejectedValueOnce(late)
      .mockResolvedValue({ ...theirs, version: 2 });
    const { user } = show({
      updateHypothesis,
      getHypothesis: async () => theirs,
    });
    const value = await edit(user);
    await user.clear(value);
    await user.type(value, '700');
    await user.click(button('Save version 1'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('lea.m saved version 1 meanwhile.');
    expect(alert).toHaveTextContent('Then says now: Nobody notices.');
    expect(screen.getByLabelText('Then')).toHaveValue('Nobody notices.');
    await user.click(button('Save version 2'));
    await screen.findByText(/^Version 2 is saved/);
    expect(updateHypothesis).toHaveBeenLastCalledWith(
      expect.objectContaining({
        version: 1,
        then: 'Nobody notices.',
        signals: [
          expect.objectContaining({
            threshold: expect.objectContaining({ value: 700 }),
          }),
        ],
      }),
    );
  });

  it('asks before a draft is lost, and keeps it when the page goes', async () => {
    const { user, onClose, unmount } = show();
    const value = await edit(user);
    await user.type(value, '5');
    await user.keyboard('{Escape}');
    expect(
      await screen.findByText('What you changed is not saved.'),
    ).toBeInTheDocument();
    await user.click(button('Keep editing'));
    expect(onClose).not.toHaveBeenCalled();
    unmount();

    const again = show();
    expect(
      await screen.findByText(
        'Your changes from before were kept and are not saved.',
      ),
    ).toBeInTheDocument();
    await again.user.click(button('Discard them'));
    expect(screen.getByText('Nothing is changed.')).toBeInTheDocument();
    expect(sessionStorage).toHaveLength(0);
  });

  it('shows why somebody may not write it, and no way to', async () => {
    show({}, { ...derived, may: { update: false, reason: 'Ask the owner.' } });
    expect(await screen.findByText('Ask the owner.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
    expect(button('Export YAML')).toBeEnabled();
  });

  it('takes a file over, or names its wrong lines', async () => {
    const checkHypothesis = jest
      .fn<
        ReturnType<ChaosApi['checkHypothesis']>,
        Parameters<ChaosApi['checkHypothesis']>
      >()
      .mockResolvedValueOnce({
        written: null,
        problems: [{ line: 4, message: 'then is missing. Give it a text.' }],
      })
      .mockResolvedValueOnce({
        written: { ...derived, then: 'From the file.' },
        problems: [],
      });
    const { user } = show({ checkHypothesis });
    await screen.findByRole('dialog');
    await user.click(button('Import YAML…'));
    const file = new File([], 'cart.yaml', { type: 'application/yaml' });
    await user.upload(
      screen.getByLabelText('Choose a file'),
      // The browser of tests cannot read files.
      Object.assign(file, { text: async () => 'given: x' }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('YAML')).toHaveValue('given: x'),
    );
    await user.click(button('Check and take over'));
    expect(
      await screen.findByText('Line 4: then is missing. Give it a text.'),
    ).toBeInTheDocument();
    await user.click(button('Check and take over'));
    expect(await screen.findByLabelText('Then')).toHaveValue('From the file.');
    expect(button('Save version 1')).toBeEnabled();
  });

  it('tells who changed what, and restores a version as a draft', async () => {
    const { origin: _, sentence: __, ...definition } = p95;
    const written = { ...derived, signals: [definition] };
    const at = '2026-11-20T10:00:00.000Z';
    const { user } = show(
      {
        listHypothesisVersions: async () => ({
          items: [
            {
              ...written,
              then: 'Newer.',
              version: 2,
              updatedAt: at,
              updatedBy: 'user:default/lea.m',
            },
            {
              ...written,
              then: 'Older.',
              version: 1,
              updatedAt: at,
              updatedBy: 'user:default/amelie.b',
            },
          ],
        }),
      },
      { ...derived, then: 'Newer.', version: 2 },
    );
    await screen.findByRole('dialog');
    await user.click(button('History'));
    expect(
      await screen.findByText('Then says now: Newer.'),
    ).toBeInTheDocument();
    expect(screen.getByText('First written.')).toBeInTheDocument();
    await user.click(button('Restore version 1…'));
    expect(await screen.findByLabelText('Then')).toHaveValue('Older.');
    expect(
      within(screen.getByRole('dialog')).getByText(
        /^These are the words of version 1\./,
      ),
    ).toBeInTheDocument();
    expect(button('Save version 3')).toBeEnabled();
  });
});
