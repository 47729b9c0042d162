import fc from 'fast-check';
import { screen } from '@testing-library/react';
import { ScorecardLoss } from '@faultline/plugin-chaos-common';
import { ratedScorecard } from '../../__testUtils__/ratedScorecard';
import { showPart } from '../../__testUtils__/showPart';
import { waterfallRows } from '../scorecard/waterfallRows';
import { LossList } from './LossList';
import { sumOf } from './lostWords';

const [loss] = ratedScorecard.losses;
const REASONS = ['untested', 'failed', 'old', 'changed'] as const;

function losses(...tenths: number[]): ScorecardLoss[] {
  return tenths.map((each, index) => ({
    ...loss!,
    reason: REASONS[index % REASONS.length]!,
    mode: index < REASONS.length ? 'throttling' : 'function-error',
    title: `Mode ${index}`,
    tenths: each,
  }));
}

const shown = async () =>
  (await screen.findAllByRole('listitem')).map(item => item.textContent);

describe('LossList', () => {
  it('names the biggest and adds the others up', async () => {
    showPart(<LossList losses={losses(300, 200, 100, 50, 5)} most={3} />);
    expect(await shown()).toEqual([
      'Mode 0 untested−30.0',
      'Mode 1 untested−20.0',
      'Mode 2 untested−10.0',
      '2 smaller losses−5.5',
    ]);
  });

  it('names the last one rather than calling it a rest', async () => {
    showPart(<LossList losses={losses(300, 200, 100, 50)} most={3} bars />);
    expect((await shown())[3]).toBe('Mode 3 untested−5.0');
  });
});

describe('waterfallRows', () => {
  it('go down from 100 by what was lost and end at the score', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), {
          minLength: 1,
          maxLength: 8,
        }),
        tenths => {
          const rows = waterfallRows(losses(...tenths));
          expect(rows[0]!.left).toBe(1000 - tenths[0]!);
          expect(rows.at(-1)!.left).toBe(1000 - sumOf(losses(...tenths)));
        },
      ),
    );
  });
});
