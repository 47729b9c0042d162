import { weighValue } from './weighValue';

const TWO_MODES = Float64Array.from([1, 1, 1, 1, 2, 2]);
const shape = { shift: 1, width: 0.1 };

describe('weighValue', () => {
  it('tells modes apart: one of the usual, one of the deviation, one of both', () => {
    expect(weighValue(1, TWO_MODES, shape)).toBe(3);
    expect(weighValue(3, TWO_MODES, shape)).toBe(-3);
    expect(Math.abs(weighValue(2, TWO_MODES, shape))).toBeLessThan(1);
  });

  it('stays finite and one-sided far out', () => {
    expect(weighValue(-1e9, TWO_MODES, shape)).toBeGreaterThanOrEqual(0);
    expect(weighValue(-50, TWO_MODES, shape)).toBe(3);
    expect(weighValue(50, TWO_MODES, shape)).toBe(-3);
  });
});
