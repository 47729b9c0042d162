import { AuditRecord, ChaosApi } from '@faultline/plugin-chaos-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createFakeChaos } from '../../__testUtils__/fakeChaos';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { at, cell, run } from '../../__testUtils__/service';
import { showPart } from '../../__testUtils__/showPart';
import { ResilienceContent } from './ResilienceContent';

function show(tab: string, answers: Partial<ChaosApi> = {}) {
  return showPart(<ResilienceContent />, answers, { path: `/${tab}` });
}

const other = {
  ...run,
  id: `${cell.id}.EXPb`,
  templateTitle: 'Network delay',
  entityRefs: ['component:default/payments'],
};

describe('Activity', () => {
  it('shows what runs by account and stops one or all of it', async () => {
    const chaos = createFakeChaos({ active: [run, other] });
    const { container } = show('activity', chaos);
    const user = userEvent.setup();
    expect(
      await screen.findByRole('heading', { name: 'Shop production' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Network delay' })).toHaveAttribute(
      'href',
      `/catalog/default/component/payments/experiments/runs/${other.id}`,
    );
    expect(await findBarriers(container)).toEqual([]);

    await user.click(
      screen.getByRole('button', { name: 'Stop all 2 in Shop production' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent(
      'These 2 runs are stopped at once:Stop 50 % of matching tasks cart, Shop production, us-east-1Network delay payments, Shop production, us-east-1',
    );
    expect(await findBarriers(dialog)).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Stop all' }));
    expect(
      await within(dialog).findByText('2 runs are being stopped.'),
    ).toBeInTheDocument();
    await user.click(
      within(dialog).getAllByRole('button', { name: 'Close' }).at(-1)!,
    );
    expect(
      await screen.findByText('Nothing runs just now.'),
    ).toBeInTheDocument();
  });

  it('shows many runs bit by bit, and stops them all the same', async () => {
    const active = Array.from({ length: 60 }, (_, n) => ({
      ...other,
      id: `${cell.id}.EXP${n}`,
      templateTitle: `Network delay ${n}`,
    }));
    show('activity', createFakeChaos({ active }));
    const user = userEvent.setup();
    const more = await screen.findByRole('button', { name: 'Show 10 more' });
    expect(screen.queryByText('Network delay 59')).not.toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Stop all 60 in Shop production' }),
    ).toBeEnabled();
    await user.click(more);
    expect(screen.getByText('Network delay 59')).toBeInTheDocument();
    expect(more).not.toBeInTheDocument();
  });

  it('stops all of a system, and says what could not be stopped and why', async () => {
    const stopAll = jest.fn<
      ReturnType<ChaosApi['stopAll']>,
      Parameters<ChaosApi['stopAll']>
    >(async () => ({
      items: [
        { id: run.id, title: 'Stop tasks', stopped: true, message: '' },
        {
          id: other.id,
          title: 'Network delay',
          stopped: false,
          message: 'AWS cannot be reached. Try again.',
        },
      ],
    }));
    const chaos = createFakeChaos({ active: [run] });
    show('activity', {
      ...chaos,
      stopAll,
      listServices: async () => {
        const page = await chaos.listServices();
        const system = 'system:default/shop';
        return {
          ...page,
          items: page.items.map(each => ({ ...each, system })),
        };
      },
    });
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Stop all 1 in shop' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Stop all' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      '1 run could not be stopped.Network delay: AWS cannot be reached. Try again.',
    );
    expect(dialog.getByText('1 run is being stopped.')).toBeInTheDocument();
    expect(stopAll).toHaveBeenCalledWith({ system: 'system:default/shop' });
  });

  it('says so when the answer to a stop of all is lost', async () => {
    show('activity', {
      ...createFakeChaos({ active: [run] }),
      stopAll: async () => {
        throw new Error('The portal does not answer');
      },
    });
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', {
        name: 'Stop all 1 in Shop production',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Stop all' }));
    const alert = await dialog.findByRole('alert');
    expect(alert).toHaveTextContent('The portal does not answer');
    expect(alert).toHaveTextContent('Stopping again is harmless.');
    expect(dialog.getByRole('button', { name: 'Stop all' })).toBeEnabled();
  });
});

describe('Safety', () => {
  it('engages a lever with a reason, after saying what that stops', async () => {
    const chaos = createFakeChaos({ active: [run] });
    const { container } = show('safety', chaos);
    const user = userEvent.setup();
    expect(await screen.findByText('Disengaged')).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
    const opener = screen.getByRole('button', {
      name: 'Engage the safety lever of Shop production, us-east-1…',
    });
    await user.click(opener);

    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText('AWS stops the run in progress at once:'),
    ).toBeInTheDocument();
    expect(dialog).toHaveTextContent('No experiment can be started there');
    expect(await findBarriers(dialog)).toEqual([]);
    const engage = within(dialog).getByRole('button', { name: 'Engage' });
    expect(engage).toBeDisabled();
    await user.type(
      within(dialog).getByLabelText(/^Reason/),
      'Incident INC-4471',
    );
    await user.click(engage);
    expect(await screen.findByText('Engaging')).toBeInTheDocument();
    expect(
      await screen.findByText(
        'The safety lever is being engaged in Shop production, us-east-1.',
      ),
    ).toBeInTheDocument();
  });

  it('disengages, and says why that was refused', async () => {
    show('safety', {
      listSafetyLevers: async () => ({
        items: [{ cell, status: 'engaged', reason: 'INC-1', readAt: at }],
        may: { update: true },
      }),
      updateSafetyLever: async () => {
        throw new Error('AWS denied it');
      },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /^Disengage/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText(/Experiments can be started there again/),
    ).toBeInTheDocument();
    await user.type(dialog.getByLabelText(/^Reason/), 'Over');
    await user.click(dialog.getByRole('button', { name: 'Disengage' }));
    expect(await dialog.findByText('AWS denied it')).toBeInTheDocument();
  });

  it('tells an unknown lever from a disengaged one, and who may move it', async () => {
    show('safety', {
      listSafetyLevers: async () => ({
        items: [
          {
            cell,
            status: 'unknown',
            reason: 'The role may not read it.',
            readAt: null,
          },
        ],
        may: { update: false },
      }),
    });
    expect(await screen.findByText('Not known')).toBeInTheDocument();
    expect(
      screen.getByText('Starts are refused until it can be read.'),
    ).toBeInTheDocument();
    expect(screen.getByText('The role may not read it.')).toBeInTheDocument();
    expect(screen.getByText('AWS was not asked so far.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Engage/ })).toBeDisabled();
    expect(
      screen.getByText(
        'Changing a lever needs the permission chaos.safety-lever.update.',
      ),
    ).toBeInTheDocument();
  });
});

function record(change: Partial<AuditRecord>): AuditRecord {
  return {
    seq: 1,
    at,
    event: 'run-start',
    outcome: 'succeeded',
    actor: 'user:default/amelie',
    entityRef: 'component:default/cart',
    templateKey: run.templateKey,
    runId: run.id,
    cellId: cell.id,
    reason: 'Game day',
    message: 'Started an experiment on cart.',
    hash: 'abc',
    ...change,
  };
}

describe('Audit', () => {
  const audit = [
    record({
      seq: 2,
      event: 'run-stop',
      outcome: 'refused',
      actor: 'faultline',
      message: 'Stopped what differed from the approval.',
    }),
    record({}),
  ];

  it('shows who did what and that the record is unchanged', async () => {
    const { container } = show('audit', createFakeChaos({ audit }));
    expect(
      await screen.findByText('Started an experiment on cart.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Faultline itself')).toBeInTheDocument();
    expect(
      await screen.findByText('Intact, 2 records checked'),
    ).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('warns of a record that was changed', async () => {
    show('audit', {
      ...createFakeChaos({ audit }),
      verifyAudit: async () => ({ intact: false, records: 2, brokenSeq: 2 }),
    });
    expect(
      await screen.findByText('Changed afterwards, from record 2 on'),
    ).toBeInTheDocument();
  });

  it('asks for what is in the address, by name and by day', async () => {
    const listAudit = jest.fn(createFakeChaos({ audit }).listAudit);
    show(
      'audit?outcome=refused&actor=amelie&service=cart&from=2026-11-01&to=2026-11-01',
      { listAudit },
    );
    const user = userEvent.setup();
    expect(
      await screen.findByText('Stopped what differed from the approval.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByText('Started an experiment on cart.'),
    ).not.toBeInTheDocument();
    expect(listAudit).toHaveBeenLastCalledWith({
      event: undefined,
      outcome: 'refused',
      actor: 'user:default/amelie',
      entityRef: 'component:default/cart',
      from: '2026-11-01T00:00:00.000Z',
      to: '2026-11-02T00:00:00.000Z',
      limit: 50,
      cursor: undefined,
    });
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(
      await screen.findByText('Started an experiment on cart.'),
    ).toBeInTheDocument();
  });

  it('turns pages by cursor', async () => {
    const listAudit = jest.fn<
      ReturnType<ChaosApi['listAudit']>,
      Parameters<ChaosApi['listAudit']>
    >(async query => ({
      items: [record({ message: query?.cursor ? 'Long ago.' : 'Just now.' })],
      nextCursor: query?.cursor ? null : 'older',
    }));
    show('audit', { listAudit });
    const user = userEvent.setup();
    expect(await screen.findByText('Just now.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Newer' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Older' }));
    expect(await screen.findByText('Long ago.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Older' })).toBeDisabled();
  });

  it('saves what matches as a file', async () => {
    const saved: Blob[] = [];
    const createObjectURL = jest.fn((blob: Blob) => {
      saved.push(blob);
      return 'blob:1';
    });
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const exportAudit = jest.fn(async () => 'seq,event\n1,run-start\n');
    show('audit?outcome=refused', { exportAudit });
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Audit log as CSV' }),
    );
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.size).toBe('seq,event\n1,run-start\n'.length);
    expect(exportAudit).toHaveBeenCalledWith(
      expect.objectContaining({ outcome: 'refused' }),
    );
  });
});

describe('An engaged safety lever', () => {
  it('shows on every tab', async () => {
    show('', {
      listSafetyLevers: async () => ({
        items: [{ cell, status: 'engaged', reason: 'INC-1', readAt: at }],
        may: { update: false },
      }),
    });
    expect(
      await screen.findByText(
        'Safety lever engaged in Shop production, us-east-1.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/“INC-1”/)).toBeInTheDocument();
  });
});
