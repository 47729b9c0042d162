import { Trend, TrendQuery } from '@faultline/plugin-chaos-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../../__testUtils__/findBarriers';
import { showPart } from '../../../__testUtils__/showPart';
import { TrendsTab } from './TrendsTab';

const point = (day: string, change: Partial<Trend['points'][number]> = {}) => ({
  day,
  services: 4,
  rated: 3,
  medianTenths: 640,
  coverage: 0.5,
  distribution: [0, 1, 1, 1] as [number, number, number, number],
  statuses: { failing: 1, untested: 1, stale: 0, resilient: 2 },
  openFindings: 5,
  reconstructed: false,
  definition: 'd1',
  ...change,
});

const trend: Trend = {
  kind: 'organisation',
  key: 'all',
  points: [
    point('2026-11-19'),
    point('2026-11-20', { definition: 'd2', medianTenths: null }),
    point('2026-11-21', { definition: 'd2', medianTenths: 655 }),
  ],
};

function show(path = '/', answer = trend) {
  const getTrend = jest.fn(async (_?: TrendQuery) => answer);
  return { ...showPart(<TrendsTab />, { getTrend }, { path }), getTrend };
}

describe('TrendsTab', () => {
  it('draws four charts and walks along the days by key', async () => {
    const { container, getTrend } = show('/?days=30');
    const chart = await screen.findByRole('application', {
      name: /^Services by status from .*2026 to .*2026$/,
    });
    expect(screen.getAllByRole('application')).toHaveLength(4);
    expect(getTrend).toHaveBeenCalledWith({
      kind: 'organisation',
      key: 'all',
      days: 30,
    });
    const user = userEvent.setup();
    chart.focus();
    await user.keyboard('{Home}');
    expect(
      screen.getByText(/: 2 resilient, 0 stale, 1 failing, 1 untested$/, {
        selector: '[role=status]',
      }),
    ).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('shows a chart as a table that marks where the scoring changed', async () => {
    show();
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', {
        name: 'Show Median score as a table',
      }),
    );
    const table = within(
      screen.getByRole('region', { name: 'Values of Median score' }),
    );
    const rows = table.getAllByRole('row').map(row => row.textContent);
    expect(rows).toEqual([
      'DayMedian score',
      expect.stringMatching(/21.*65\.5$/),
      expect.stringMatching(/20.*\(Scoring changed\)–$/),
      expect.stringMatching(/19.*64\.0$/),
    ]);
  });

  it('says which days are worked out from the past, and where a figure begins', async () => {
    show('/', {
      ...trend,
      points: [
        point('2026-11-18', { reconstructed: true, coverage: null }),
        point('2026-11-19', { reconstructed: true }),
        point('2026-11-21'),
      ],
    });
    expect(
      await screen.findByText(/^Days before .*21.*2026 are worked out/),
    ).toBeInTheDocument();
    expect(screen.getAllByText(/^No value before .*19.*2026/)).toHaveLength(1);
  });

  it('takes the first team until one is chosen', async () => {
    const { getTrend } = show('/?of=group');
    await screen.findAllByRole('application');
    expect(getTrend).toHaveBeenCalledWith({
      kind: 'group',
      key: 'group:default/team-a',
      days: 90,
    });
  });

  it('says so when no day was recorded', async () => {
    show('/', { ...trend, points: [] });
    expect(
      await screen.findByText('No day was recorded in this period'),
    ).toBeInTheDocument();
  });
});
