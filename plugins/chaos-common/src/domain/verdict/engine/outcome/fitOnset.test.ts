import type { Windows } from '../series/Windows';
import { fitOnset } from './fitOnset';
import type { Track } from './Track';

const FAULT = 30;
const windows: Windows = {
  baselineFrom: 0,
  baselineTo: FAULT,
  faultFrom: FAULT,
  faultTo: FAULT + 20,
  end: FAULT + 30,
  complete: true,
  hold: 5,
  lag: 2,
};

/** Bins as far out as given, from the fault on, by noise of one. */
function trackOf(levels: (number | null)[], deviation: number): Track {
  const at = (bin: number) => levels[bin - FAULT] ?? null;
  return {
    breaches: new Uint8Array(windows.end),
    isKnown: bin => at(bin) !== null,
    isGood: () => false,
    evidence: (bin, part) => {
      const value = at(bin) ?? NaN;
      return ((value - part * deviation) ** 2 - value ** 2) / 2;
    },
  };
}

const onset = (levels: (number | null)[], detection: number, before = 60) =>
  fitOnset(trackOf(levels, 4), FAULT + detection, { ...windows, before }) -
  FAULT;

describe('fitOnset', () => {
  it('finds a step where it is', () => {
    expect(onset([0, 4, 4, 4, 4, 4, 4, 4], 1)).toBe(1);
  });

  it('finds the foot of the slope that led up to a breach', () => {
    expect(onset([0, 1, 2, 3, 4, 4, 4, 4, 4, 4], 4)).toBe(1);
  });

  it('passes over noise before a deviation', () => {
    expect(onset([4, 0, 0, 0, 0, 4, 4, 4, 4, 4], 0)).toBeGreaterThan(2);
  });

  it('takes what may be either for what comes as soon as a fault does', () => {
    const doubtful = [4, 4, 4, 4, 4, 4].map(value => value / 2);
    expect(onset([...doubtful, 4, 4, 4, 4], 6)).toBeLessThanOrEqual(2);
  });

  it('never lies in a gap, before the fault or after the recovery', () => {
    expect(onset([null, 4, 4, 4, 4, 4], 1)).toBe(1);
    expect(onset([4, 4, 4, 4, 4, 4], 0)).toBe(0);
    expect(onset([0, 2, 0, 0, 0, 0], 1, FAULT + 2)).toBeLessThan(2);
  });

  it('leaves alone what is plainly a breach', () => {
    const { evidence, ...plain } = trackOf([0, 4, 4, 4], 4);
    expect(fitOnset(plain, FAULT + 2, { ...windows, before: 60 })).toBe(
      FAULT + 2,
    );
  });
});
