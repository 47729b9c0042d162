import { Finding } from '@faultline/plugin-chaos-common';
import { screen } from '@testing-library/react';
import { finding } from '../../__testUtils__/finding';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { showPart } from '../../__testUtils__/showPart';
import { FindingsCard } from './FindingsCard';

const closed: Finding = {
  ...finding,
  id: 'F-2',
  title: 'Errors when a zone is lost',
  status: 'closed',
  owner: null,
  link: null,
  closedAt: finding.openedAt,
  evidence: [],
  story: [],
  relapses: 2,
};

function show(items: Finding[], runId?: string) {
  return showPart(
    <FindingsCard entityRef={finding.entityRef} runId={runId} version="1" />,
    { listFindings: async () => ({ items }) },
  );
}

describe('FindingsCard', () => {
  it('says what is open, whose it is and where it is tracked', async () => {
    const { container } = show([finding, closed]);
    expect(await screen.findByText(finding.title)).toBeInTheDocument();
    expect(screen.getByText('1 open')).toBeInTheDocument();
    expect(
      screen.getByText('60 % of all requests got an error for 3 min.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'team-shop' })).toBeInTheDocument();
    expect(
      screen.getByRole('link', {
        name: `Issue of ${finding.title} in the tracker`,
      }),
    ).toHaveAttribute('href', 'https://tracker.example.com/SHOP-7');
    expect(
      screen.getByText(/Closes when this experiment passes\./),
    ).toBeInTheDocument();
    expect(screen.getByText('Nobody owns it so far.')).toBeInTheDocument();
    expect(screen.getByText(/It came back 2 times\./)).toBeInTheDocument();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('shows on a run only what that run taught', async () => {
    show([finding, closed], finding.failedByRunId);
    expect(await screen.findByText(finding.title)).toBeInTheDocument();
    expect(screen.getByText('1 of this run')).toBeInTheDocument();
    expect(screen.queryByText(closed.title)).toBeNull();
  });

  it('teaches how a finding comes about when there is none', async () => {
    show([]);
    expect(
      await screen.findByText(/A failed run opens a finding/),
    ).toBeInTheDocument();
  });

  it('says that findings could not be loaded', async () => {
    showPart(<FindingsCard entityRef={finding.entityRef} version="1" />, {
      listFindings: async () => {
        throw new Error('No connection.');
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The findings could not be loaded. No connection.',
    );
  });
});
