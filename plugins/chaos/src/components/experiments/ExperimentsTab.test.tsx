import { ResponseError } from '@backstage/errors';
import { ChaosApi, ServiceDetail } from '@faultline/plugin-chaos-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/findBarriers';
import {
  at,
  cell,
  passedRun,
  run,
  service,
  template,
} from '../../__testUtils__/service';
import { showPart } from '../../__testUtils__/showPart';
import { ExperimentsTab } from './ExperimentsTab';

function show(detail: ServiceDetail, answers: Partial<ChaosApi> = {}) {
  return showPart(<ExperimentsTab />, {
    getService: async () => detail,
    ...answers,
  });
}

const running: ServiceDetail = {
  ...service,
  running: 1,
  runCount: 1,
  active: [run],
  templates: [{ ...template, lastRuns: [run] }],
  lastRuns: [{ runId: run.id, mark: 'running', at }],
};
const ended: ServiceDetail = {
  ...service,
  runCount: 1,
  templates: [{ ...template, lastRuns: [passedRun] }],
  lastRuns: [{ runId: run.id, mark: 'passed', at }],
};

describe('ExperimentsTab', () => {
  it('says what an experiment hits and asks for the name before it starts', async () => {
    const startRun = jest.fn(async () => {
      throw new Error('AWS says no');
    });
    show(service, { startRun });
    const user = userEvent.setup();
    expect(
      await screen.findByText('50 % of tasks tagged service=cart'),
    ).toBeInTheDocument();
    expect(screen.getByText('No stop alarm')).toBeInTheDocument();

    await user.click(
      screen.getByRole('button', { name: 'Run… Stop 50 % of matching tasks' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const start = dialog.getByRole('button', { name: 'Start experiment' });
    expect(start).toBeDisabled();
    await user.type(dialog.getByLabelText('Type cart to confirm'), 'cart');
    await user.click(start);
    expect(await dialog.findByText('AWS says no')).toBeInTheDocument();

    // A second try from the same dialog carries the same key.
    await user.click(start);
    await waitFor(() => expect(startRun).toHaveBeenCalledTimes(2));
    const keys = startRun.mock.calls.map(
      ([call]: unknown[]) =>
        (call as { idempotencyKey: string }).idempotencyKey,
    );
    expect(new Set(keys).size).toBe(1);
  });

  it('stops a run with one click and says when that failed', async () => {
    const stopRun = jest.fn(async () => {
      throw new Error('AWS cannot be reached');
    });
    show(running, { stopRun });
    const user = userEvent.setup();
    const [stop] = await screen.findAllByRole('button', {
      name: 'Stop Stop 50 % of matching tasks',
    });
    await user.click(stop!);
    expect(await screen.findByText('AWS cannot be reached')).toBeVisible();
    expect(stopRun).toHaveBeenCalledWith(run.id);
  });

  it('tells screen readers when a run has ended, not what was so before', async () => {
    let detail = running;
    show(running, {
      getService: async () => detail,
      refreshCell: async () => undefined,
    });
    const user = userEvent.setup();
    expect(
      await screen.findByText('Started by amelie', { exact: false }),
    ).toBeInTheDocument();
    const news = () =>
      screen.getAllByRole('status').map(each => each.textContent);
    expect(news().join('')).toBe('');

    detail = ended;
    await user.click(screen.getByRole('button', { name: 'Read AWS again' }));
    await waitFor(() =>
      expect(news()).toContain(
        'Stop 50 % of matching tasks has ended: Passed.',
      ),
    );
  });

  it('turns the pages of the history', async () => {
    const listRuns = jest.fn(async (_: string, query?: { cursor?: string }) =>
      query?.cursor
        ? {
            items: [{ ...passedRun, id: 'old', stateReason: 'Long ago.' }],
            total: 21,
            nextCursor: null,
          }
        : { items: [passedRun], total: 21, nextCursor: 'older' },
    );
    show({ ...ended, runCount: 21 }, { listRuns });
    const user = userEvent.setup();
    expect(await screen.findByText('Rows 1 to 20 of 21')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /next/i }));
    expect(await screen.findByText('Long ago.')).toBeInTheDocument();
    expect(screen.getByText('Rows 21 to 21 of 21')).toBeInTheDocument();
  });

  it('shows the position of a fault in the annotation', async () => {
    show({
      ...service,
      mapping: 'malformed',
      templates: [],
      mappingDetail: {
        ...service.mappingDetail,
        state: 'malformed',
        problem: {
          annotation: 'aws.amazon.com/fis-experiment-template-tags',
          text: 'service=cart,=prod',
          position: 13,
          message: 'A tag needs a key before "=".',
          hint: 'key missing',
        },
      },
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Character 14 of 18');
    expect(alert).toHaveTextContent('^ key missing');
  });

  it('teaches the annotation to a service that has none', async () => {
    show({
      ...service,
      mapping: 'unannotated',
      templates: [],
      mappingDetail: { ...service.mappingDetail, state: 'unannotated' },
    });
    expect(
      await screen.findByText(/fis-experiment-template-tags: service=cart/),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Copy' })).toBeEnabled();
  });

  it('names a cell that cannot be read and keeps its data', async () => {
    show({
      ...service,
      templates: [
        {
          ...template,
          start: { allowed: false, reason: 'Off until AWS answers.' },
        },
      ],
      cells: [
        {
          ...cell,
          state: 'failing',
          readAt: at,
          nextReadAt: null,
          problem: { kind: 'denied', message: 'AWS denied it.', since: at },
        },
      ],
    });
    expect(
      await screen.findByText('Shop production, us-east-1 cannot be read.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Off until AWS answers.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Run…/ })).toBeDisabled();
  });

  it('tells denied from broken', async () => {
    const response = new Response(
      JSON.stringify({
        error: { name: 'NotAllowedError', message: 'no' },
        response: { statusCode: 403 },
      }),
      { status: 403, headers: { 'content-type': 'application/json' } },
    );
    const denied = await ResponseError.fromResponse(response);
    show(service, {
      getService: async () => {
        throw denied;
      },
    });
    expect(
      await screen.findByText('You may not see the experiments of cart'),
    ).toBeInTheDocument();
  });

  it('can be used with assistive technology', async () => {
    const { container } = show(running, {
      listRuns: async () => ({ items: [run], total: 1, nextCursor: null }),
    });
    await screen.findByText('1 action');
    expect(await findBarriers(container)).toEqual([]);
  });
});
