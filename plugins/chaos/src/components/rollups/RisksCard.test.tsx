import { Risk, ScorecardStep } from '@faultline/plugin-chaos-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { scorecard } from '../../__testUtils__/fakeScorecards';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { service, template } from '../../__testUtils__/service';
import { showPart } from '../../__testUtils__/showPart';
import { RisksCard } from './RisksCard';
import { risksCsv } from './risksCsv';

const risk = (name: string, step: Partial<ScorecardStep>): Risk => ({
  entityRef: `component:default/${name}`,
  title: name,
  tier: '1',
  tenths: 312,
  text: 'Does not survive 1 failure mode.',
  nextStep: { ...scorecard.nextStep, ...step },
});

const runs = risk('cart', {
  template: { key: template.key, title: 'Stop tasks' },
});
const covers = risk('ledger', {
  kind: 'cover',
  title: 'Create dependency errors',
  mode: 'dependency-errors',
  template: null,
});
const fixes = risk('mail', {
  kind: 'fix',
  title: 'Fix F-118',
  template: { key: template.key, title: 'Delay' },
});
const waits = risk('=cmd', {
  kind: 'wait',
  title: 'Nothing due',
  template: null,
  gainTenths: 0,
});

const row = (name: string) =>
  within(screen.getByRole('link', { name }).closest('tr')!);

describe('RisksCard', () => {
  it('leads from each risk to the experiment that comes next', async () => {
    const { container } = showPart(
      <RisksCard risks={[runs, covers, fixes, waits]} />,
      { getService: async () => service },
    );
    expect(
      row('ledger').getByRole('link', {
        name: 'Cover Dependency errors of ledger',
      }),
    ).toHaveAttribute('href', '/catalog/default/component/ledger/experiments');
    expect(
      row('mail').getByRole('button', { name: 'Run again… Delay on mail' }),
    ).toBeEnabled();
    expect(row('=cmd').queryByRole('button')).not.toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
    await userEvent.click(
      row('cart').getByRole('button', { name: 'Run… Stop tasks on cart' }),
    );
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'Run "Stop 50 % of matching tasks" on cart',
    );
  });

  it('is not there without a risk', () => {
    showPart(<RisksCard risks={[]} />);
    expect(screen.queryByText('Top risks')).not.toBeInTheDocument();
  });

  it('is saved without formulas', () => {
    const lines = risksCsv([covers, waits]).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('component:default/ledger,ledger,1,31.2,');
    expect(lines[2]).toContain(",'=cmd,");
  });
});
