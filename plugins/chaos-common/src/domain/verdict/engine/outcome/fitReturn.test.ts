import { fitReturn } from './fitReturn';
import type { Track } from './Track';

const LENGTH = 20;
const SPAN = { from: 1, to: LENGTH };

/** A track that knows how much of the deviation there was in each bin. */
function trackOf(parts: number[], gaps: number[] = []): Track {
  return {
    breaches: new Uint8Array(LENGTH),
    isKnown: bin => !gaps.includes(bin),
    isGood: () => true,
    evidence: (bin, part) => 4 * ((parts[bin]! - part) ** 2 - parts[bin]! ** 2),
  };
}

const parts = (part: (bin: number) => number) =>
  Array.from({ length: LENGTH }, (_, bin) => part(bin));

describe('fitReturn', () => {
  it('finds a step wherever the hold was seen to begin', () => {
    const step = trackOf(parts(bin => (bin < 9 ? 1 : 0)));
    const found = [6, 9, 12].map(recovery => fitReturn(step, recovery, SPAN));
    expect(found).toEqual([9, 9, 9]);
  });

  it('takes the end of a slope, not its beginning', () => {
    const slope = trackOf(
      parts(bin => Math.max(0, Math.min(1, (10 - bin) / 3))),
    );
    expect(fitReturn(slope, 8, SPAN)).toBeGreaterThanOrEqual(9);
  });

  it('passes over a bin that noise made bad', () => {
    const spike = trackOf(parts(bin => (bin < 6 || bin === 9 ? 1 : 0)));
    expect(fitReturn(spike, 6, SPAN)).toBe(6);
  });

  it('never names a gap', () => {
    const gap = trackOf(
      parts(bin => (bin < 9 ? 1 : 0)),
      [9],
    );
    expect(fitReturn(gap, 12, SPAN)).toBe(10);
  });

  it('keeps to the hold where bins are plainly good or bad', () => {
    const plain = { ...trackOf(parts(() => 1)), evidence: undefined };
    expect(fitReturn(plain, 7, SPAN)).toBe(7);
  });
});
