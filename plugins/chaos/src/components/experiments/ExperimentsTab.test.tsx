import { ResponseError } from '@backstage/errors';
import {
  ChaosApi,
  Scorecard,
  ServiceDetail,
} from '@faultline/plugin-chaos-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createFakeChaos } from '../../__testUtils__/fakeChaos';
import { scorecard } from '../../__testUtils__/fakeScorecards';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { ratedScorecard } from '../../__testUtils__/ratedScorecard';
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
    ...answers,
    getService: answers.getService ?? (async () => detail),
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

/** A scorecard with one untested failure mode, which a template proves. */
function testedWith(key: string): Scorecard {
  const [mode] = scorecard.modes;
  return {
    ...scorecard,
    modes: [{ ...mode!, templates: [{ key, title: 'Delay' }] }],
  };
}

describe('ExperimentsTab', () => {
  it('says what an experiment hits and opens the dialog for it', async () => {
    show(service);
    const user = userEvent.setup();
    expect(
      await screen.findByText('50 % of tasks tagged service=cart'),
    ).toBeInTheDocument();
    expect(screen.getByText('No stop alarm')).toBeInTheDocument();

    const opener = screen.getByRole('button', {
      name: 'Run… Stop 50 % of matching tasks',
    });
    await user.click(opener);
    expect(await screen.findByRole('dialog')).toHaveAccessibleName(
      'Run "Stop 50 % of matching tasks" on cart',
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(opener).toHaveFocus());
  });

  it('shows runs of other services that hit this one, and stops all', async () => {
    const other = {
      ...run,
      id: `${cell.id}.EXPother`,
      templateTitle: 'Power loss of a zone',
      entityRefs: ['component:default/payments', 'component:default/cart'],
    };
    const chaos = createFakeChaos({ active: [run, other] });
    const { getService: _, ...answers } = chaos;
    show(running, answers);
    const user = userEvent.setup();
    expect(
      await screen.findByText(/Planned fault of payments, which also hits/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', {
        name: 'View the run of Power loss of a zone',
      }),
    ).toHaveAttribute(
      'href',
      `/catalog/default/component/payments/experiments/runs/${other.id}`,
    );
    await user.click(
      screen.getByRole('button', { name: 'Stop all 2 in cart' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Power loss of a zone')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Stop all' }));
    expect(
      await dialog.findByText('2 runs are being stopped.'),
    ).toBeInTheDocument();
    expect((await chaos.listActiveRuns()).items).toEqual([]);
  });

  it('prevents starts where the safety lever is engaged and says why', async () => {
    show(service, {
      listSafetyLevers: async () => ({
        items: [{ cell, status: 'engaged', reason: 'INC-1', readAt: at }],
        may: { update: false },
      }),
      getScorecard: async () => testedWith(template.key),
    });
    expect(
      await screen.findByText(
        'Safety lever engaged in Shop production, us-east-1.',
      ),
    ).toBeInTheDocument();
    await screen.findByText('Not yet tested');
    const runs = screen.getAllByRole('button', { name: /^Run…/ });
    expect(runs).toHaveLength(2);
    for (const each of runs) expect(each).toBeDisabled();
    expect(
      screen.getAllByText(
        'The safety lever of Shop production, us-east-1 is engaged.',
      ),
    ).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Safety' })).toHaveAttribute(
      'href',
      '/resilience/safety',
    );
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
    expect(
      screen.getByRole('button', { name: 'Run… Stop 50 % of matching tasks' }),
    ).toBeDisabled();
  });

  it('says what was lost and what nobody tested', async () => {
    show(service, { getScorecard: async () => ratedScorecard });
    expect(
      await screen.findByRole('img', { name: 'Score 52.7 of 100' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('2 failure modes apply: 1 failed, 1 untested.'),
    ).toBeVisible();
    expect(screen.getByText('1 of 2 failure modes tested')).toBeVisible();
    expect(screen.getByText('47.3 points lost, biggest first')).toBeVisible();
    expect(
      screen.getByRole('link', {
        name: 'Why 52.7? All checks and losses',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/cart/experiments/scorecard',
    );
    expect(screen.getByText('+33.4 points')).toBeVisible();
    expect(screen.getByText('lambda:invocation-add-delay')).toBeVisible();
  });

  it('runs what proves a failure mode that nobody tested', async () => {
    show(service, { getScorecard: async () => testedWith(template.key) });
    const user = userEvent.setup();
    await screen.findByText('Not yet tested');
    await user.click(screen.getByRole('button', { name: 'Run… Delay' }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });

  it('works without a scorecard and says so', async () => {
    show(service, {
      getScorecard: async () => {
        throw new Error('It is being worked out.');
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The scorecard could not be loaded. It is being worked out.',
    );
    expect(
      screen.getByRole('button', { name: 'Run… Stop 50 % of matching tasks' }),
    ).toBeEnabled();
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
