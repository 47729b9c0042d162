import { ChaosApi, Evidence } from '@faultline/plugin-chaos-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  earlierEvidence,
  evidence,
  noEvidence,
} from '../../../__testUtils__/evidence';
import { findBarriers } from '../../../__testUtils__/findBarriers';
import { runDetail, stoppedDetail } from '../../../__testUtils__/runDetail';
import { showPart } from '../../../__testUtils__/showPart';
import { RunStory } from '../RunStory';

const drawn: unknown[][] = [];

// It draws on a canvas, which is not there.
jest.mock('uplot', () => ({
  __esModule: true,
  default: class {
    cursor = {};
    height = 216;
    constructor(_: unknown, data: unknown[]) {
      drawn.push(data);
    }
    setData(data: unknown[]) {
      drawn.push(data);
    }
    valToPos() {
      return 0;
    }
    setCursor() {}
    setSize() {}
    redraw() {}
    destroy() {}
  },
}));

function show(shown: Evidence, answers: Partial<ChaosApi> = {}, path?: string) {
  return showPart(
    <RunStory run={shown.state === 'judged' ? stoppedDetail : runDetail} />,
    { getEvidence: async () => shown, ...answers },
    { path },
  );
}

const comparing: Evidence = {
  ...evidence,
  comparable: [
    {
      runId: 'earlier',
      faultAt: '2026-10-25T09:00:30.000Z',
      verdict: 'passed',
    },
  ],
};

const evidenceOf = async (runId: string) =>
  runId === 'earlier' ? earlierEvidence : comparing;

const chartOf = (title: string) =>
  screen.findByRole('application', { name: new RegExp(`^${title}`) });

describe('evidence of a run', () => {
  beforeEach(() => {
    drawn.length = 0;
  });

  it('gives the verdict in sentences and the numbers behind it', async () => {
    const { container } = show(evidence);
    expect(
      await screen.findByText('60 % of all requests got an error for 3 min.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Let another region take over.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Confidence high/)).toBeInTheDocument();
    const numbers = screen
      .getAllByRole('definition')
      .map(each => [each.previousSibling?.textContent, each.textContent]);
    expect(numbers).toEqual([
      ['Fault lasted', '3 min'],
      ['Detected by metric after', '0–2 min'],
      ['Detected by alarm after', '1 min'],
      ['Recovered after detection', '3–4 min'],
      ['Recovery objective', '2 min'],
      ['Highest Global error rate', '61.4 %'],
    ]);
    await chartOf('Global error rate');
    expect(await findBarriers(container)).toEqual([]);
  });

  it('draws gaps as gaps and marks what is outside', async () => {
    show(evidence);
    await waitFor(() => expect(drawn).not.toEqual([]));
    expect(drawn[0]?.slice(1)).toEqual([
      [0.1, 0.2, 60, null, 61.4, 0.3],
      [null, null, 60, null, 61.4, null],
      [null, null, null, null, null, null],
    ]);
    expect(screen.getByText(/1 value is missing\./)).toBeInTheDocument();
  });

  it('walks along the values by key and speaks them', async () => {
    show(evidence);
    const user = userEvent.setup();
    const chart = await chartOf('Global error rate');
    chart.focus();
    await user.keyboard('{Home}{ArrowRight}{ArrowRight}');
    const news = () =>
      screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(news()).toContain('10:02, fault: 60 %, outside');
    await user.keyboard('{ArrowRight}');
    expect(news()).toContain('10:03, fault: no data');
  });

  it('gives a chart as a table, by button or by key', async () => {
    const { container } = show(evidence);
    const user = userEvent.setup();
    (await chartOf('Global error rate')).focus();
    await user.keyboard('t');
    const rows = within(screen.getByRole('table'))
      .getAllByRole('row')
      .map(row =>
        within(row)
          .queryAllByRole('cell')
          .map(cell => cell.textContent),
      );
    expect(rows[1]).toEqual([
      '10:00',
      '0.1 %',
      '1 of 1000',
      'before',
      'within',
    ]);
    expect(rows[3]).toEqual([
      '10:02',
      '60 %',
      '600 of 1000',
      'fault',
      'outside',
    ]);
    expect(rows[4]).toEqual(['10:03', 'no data', '', 'fault', '']);
    expect(await findBarriers(container)).toEqual([]);
    await user.click(
      screen.getByRole('button', { name: 'Show Global error rate as a chart' }),
    );
    expect(await chartOf('Global error rate')).toBeInTheDocument();
  });

  it('says when its alarm rang', async () => {
    show(evidence);
    const part = within(
      await screen.findByRole('region', { name: 'Global error rate' }),
    );
    expect(
      part.getByText(/Stop alarm cart-5xx: ALARM 10:03–10:05/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: /cart-5xx: ALARM 10:03–10:05\.$/ }),
    ).toBeInTheDocument();
  });

  it('names the signal that could not be read, and why', async () => {
    show(evidence);
    const part = within(
      await screen.findByRole('region', { name: 'Latency of checkout' }),
    );
    expect(part.getByText('Could not be read')).toBeInTheDocument();
    expect(
      part.getByText(
        'AWS denies cloudwatch:GetMetricData. Allow it to the role of the portal.',
      ),
    ).toBeInTheDocument();
    expect(part.queryByRole('application')).toBeNull();
  });

  it('shows breaches at once while it runs, and calls nothing passed', async () => {
    const [signal] = evidence.signals;
    show({
      ...evidence,
      state: 'running',
      signals: [{ ...signal!, outcome: null }],
      verdict: {
        ...evidence.verdict!,
        timeToRecoverSeconds: null,
        reasons: [
          { code: 'not_recovered', text: 'Failing so far.', advice: '' },
        ],
      },
    });
    expect(await screen.findByText('Failing so far.')).toBeInTheDocument();
    expect(screen.getByText('Outside so far')).toBeInTheDocument();
    expect(
      screen.getByText(
        'Since the fault began, 2 of 3 values were outside what is expected.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('Not so far')).toBeInTheDocument();
    expect(screen.queryByText(/Confidence/)).toBeNull();
  });

  it('takes what is still missing for no reason while it runs', async () => {
    const [signal] = evidence.signals;
    const text = 'errors has values for 1 of 2 bins of the fault.';
    show({
      ...evidence,
      state: 'running',
      signals: [
        {
          ...signal!,
          series: { ...signal!.series!, values: [0.1, 0.2, 0.3] },
          outcome: {
            ...signal!.outcome!,
            verdict: 'inconclusive',
            detectedAt: null,
            text,
          },
        },
      ],
      verdict: {
        ...evidence.verdict!,
        verdict: 'inconclusive',
        reasons: [{ code: 'no_data', text, advice: 'Check the namespace.' }],
      },
    });
    expect(
      await screen.findByText(
        'What must hold is within its limits at present.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(text)).toBeNull();
    expect(screen.queryByText('Check the namespace.')).toBeNull();
  });

  it('says the breach of a limit that begins while one looks', async () => {
    const [signal] = evidence.signals;
    const upTo = (count: number): Evidence => ({
      ...evidence,
      state: 'running',
      verdict: null,
      signals: [
        {
          ...signal!,
          outcome: null,
          series: {
            ...signal!.series!,
            values: signal!.series!.values.slice(0, count),
          },
        },
      ],
    });
    const getEvidence = jest
      .fn()
      .mockResolvedValueOnce(upTo(2))
      .mockResolvedValue(upTo(3));
    show(upTo(2), { getEvidence });
    const news = () =>
      screen.getAllByRole('status').map(({ textContent }) => textContent);
    await chartOf('Global error rate');
    expect(news().join()).not.toContain('outside what is expected');
    await waitFor(
      () =>
        expect(news()).toContain(
          'Global error rate is outside what is expected: 60 %.',
        ),
      { timeout: 15_000 },
    );
  }, 30_000);

  it('lays an earlier run over this one and its numbers beside', async () => {
    const { container } = show(comparing, { getEvidence: evidenceOf });
    const user = userEvent.setup();
    await chartOf('Global error rate');
    await user.click(
      screen.getByRole('button', { name: /Compare with an earlier run/ }),
    );
    await user.click(
      await screen.findByRole('option', { name: 'Oct 25, 2026: Passed' }),
    );
    const table = within(await screen.findByRole('table'));
    expect(
      table.getByRole('row', {
        name: 'Recovered after detection 3–4 min Nothing to recover from',
      }),
    ).toBeInTheDocument();
    expect(
      table.getByRole('row', {
        name: 'Highest Global error rate 61.4 % 0.4 %',
      }),
    ).toBeInTheDocument();
    // Both faults begin in the third minute that is drawn.
    await waitFor(() =>
      expect(drawn.at(-1)?.[3]).toEqual([
        null,
        0.1,
        0.4,
        0.2,
        null,
        null,
        null,
        null,
      ]),
    );
    (await chartOf('Global error rate')).focus();
    await user.keyboard('{Home}{ArrowRight}{ArrowRight}');
    expect(
      screen.getAllByRole('status').map(({ textContent }) => textContent),
    ).toContain('10:02, fault: 60 %, outside; in the earlier run 0.4 %');
    await user.keyboard('t');
    const values = within(
      screen.getByRole('region', { name: 'Values of Global error rate' }),
    );
    expect(
      values.getByRole('columnheader', { name: 'Oct 25, 2026' }),
    ).toBeVisible();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('compares with the run that the address names', async () => {
    show(comparing, { getEvidence: evidenceOf }, '/?compare=earlier');
    expect(
      await screen.findByText('Both faults begin at the same place.'),
    ).toBeInTheDocument();
  });

  it('compares with no run that is not offered', async () => {
    const getEvidence = jest.fn(evidenceOf);
    show(comparing, { getEvidence }, '/?compare=other');
    await chartOf('Global error rate');
    expect(getEvidence).not.toHaveBeenCalledWith('other');
    expect(
      screen.queryByText('Both faults begin at the same place.'),
    ).toBeNull();
  });

  it('says why there are no signals', async () => {
    show(noEvidence);
    expect(
      await screen.findByText('No signal is known for this experiment.'),
    ).toBeInTheDocument();
  });

  it('offers another try when the signals cannot be loaded', async () => {
    const getEvidence = jest
      .fn()
      .mockRejectedValueOnce(new Error('Gateway timeout'))
      .mockResolvedValue(evidence);
    show(noEvidence, { getEvidence });
    const user = userEvent.setup();
    expect(await screen.findByText('Gateway timeout')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Numbers' }),
    ).toBeInTheDocument();
  });
});
