import { findTotal } from './findTotal';

const zeros = (length: number) => new Array<number>(length).fill(0);

describe('findTotal', () => {
  it('finds what many bins say together, though none says it alone', () => {
    const shifted = [
      ...zeros(1),
      ...new Array<number>(9).fill(1.5),
      ...zeros(10),
    ];
    expect(findTotal(shifted, { from: 0, to: 20 })).toMatchObject({
      from: 1,
      to: 10,
    });
    expect(findTotal(shifted, { from: 0, to: 20 }).peak).toBeGreaterThan(3.5);
  });

  it('is not moved by a spike however high', () => {
    const spike = zeros(20).map((_, bin) => (bin === 2 ? 1e6 : 0));
    expect(findTotal(spike, { from: 0, to: 20 }).peak).toBeLessThan(1);
  });

  it('looks only at stretches that begin with the fault', () => {
    const late = [...zeros(12), ...new Array<number>(8).fill(1.5)];
    const early = [...late].reverse();
    const span = { from: 0, to: 20 };
    expect(findTotal(late, span).peak).toBeLessThan(
      findTotal(early, span).peak / 1.5,
    );
  });

  it('skips gaps', () => {
    const values = [2, NaN, 2, 2, NaN, 2];
    const whole = findTotal([2, 2, 2, 2], { from: 0, to: 4 });
    expect(findTotal(values, { from: 0, to: 6 }).peak).toBe(whole.peak);
  });
});
