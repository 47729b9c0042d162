import { screen } from '@testing-library/react';
import { showPart } from '../../__testUtils__/showPart';
import { CoverageBar } from './CoverageBar';
import { Histogram } from './Histogram';
import { ScoreRing } from './ScoreRing';
import { Sparkline } from './Sparkline';

describe('Marks of a score', () => {
  it('say what they show', async () => {
    showPart(
      <>
        <ScoreRing tenths={527} tone="stale" />
        <ScoreRing tenths={null} tone="untested" />
        <Sparkline trend={[520, null, 341]} changeTenths={-179} />
        <CoverageBar share={0.996} />
        <Histogram counts={[1, 2, 3, 4]} top={4} />
      </>,
    );
    const ring = await screen.findByRole('img', { name: 'Score 52.7 of 100' });
    expect(ring).toHaveTextContent('53');
    expect(screen.getByRole('img', { name: 'Not rated' })).toHaveTextContent(
      '–',
    );
    expect(
      screen.getByRole('img', { name: '90-day trend from 52 to 34.1' }),
    ).toBeInTheDocument();
    expect(screen.getByText('−18')).toBeInTheDocument();
    expect(screen.getByText('99 %')).toBeInTheDocument();
    expect(
      screen.getByRole('img', {
        name: 'Rated services by score: 1 below 40, 2 from 40, 3 from 60, 4 from 80',
      }),
    ).toBeInTheDocument();
  });

  it('says that a score was never rated instead of drawing a line', async () => {
    showPart(<Sparkline trend={[null, null]} changeTenths={null} />);
    expect(await screen.findByText('Not rated')).toBeInTheDocument();
  });
});
