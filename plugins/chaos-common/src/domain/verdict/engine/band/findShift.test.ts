import { findShift } from './findShift';

const SPAN = { from: 0, to: 20 };
const bins = (from: number, to: number, ratio: number) =>
  Float64Array.from({ length: 20 }, (_, bin) =>
    bin >= from && bin < to ? ratio : -1,
  );

describe('findShift', () => {
  it('adds up what no bin says by itself', () => {
    expect(findShift([bins(1, 10, 0.8)], SPAN)).toMatchObject({
      from: 1,
      to: 10,
    });
    expect(findShift([bins(1, 10, 0.8)], SPAN).peak).toBeCloseTo(7.2);
  });

  it('looks only at stretches that begin with the fault', () => {
    expect(findShift([bins(11, 20, 0.8)], SPAN).peak).toBeLessThan(0);
  });

  it('pays for each size that it looks for', () => {
    const one = bins(0, 10, 1);
    const none = bins(0, 0, 1);
    const { peak } = findShift([one, none], SPAN);
    expect(peak).toBeCloseTo(10 - Math.log(2), 3);
  });

  it('skips gaps', () => {
    const gap = bins(0, 10, 1);
    gap[4] = NaN;
    expect(findShift([gap], SPAN)).toMatchObject({ from: 0, to: 10, peak: 9 });
  });
});
