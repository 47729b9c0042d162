import { EvidenceSignal } from '@faultline/plugin-chaos-common';
import { errorRate } from '../../../__testUtils__/evidence';
import { signalLimits } from './signalLimits';

const usual = (change: Partial<EvidenceSignal>): EvidenceSignal => ({
  ...errorRate,
  threshold: null,
  direction: 'both',
  band: { lower: -2, upper: 8 },
  ...change,
});

describe('signalLimits', () => {
  it('has the threshold, if there is one', () => {
    expect(signalLimits(errorRate)).toEqual([{ value: 1, kind: 'limit' }]);
  });

  it('has the edges that are bad to cross', () => {
    const band = { lower: 3, upper: 8 };
    expect(signalLimits(usual({ band }))).toEqual([
      { value: 8, kind: 'highest' },
      { value: 3, kind: 'lowest' },
    ]);
    expect(signalLimits(usual({ band, direction: 'down' }))).toEqual([
      { value: 3, kind: 'lowest' },
    ]);
  });

  it('has no edge below zero for what is never there', () => {
    expect(signalLimits(usual({}))).toEqual([{ value: 8, kind: 'highest' }]);
    const series = { ...errorRate.series!, values: [-1, 4] };
    expect(signalLimits(usual({ series }))).toContainEqual({
      value: -2,
      kind: 'lowest',
    });
  });
});
