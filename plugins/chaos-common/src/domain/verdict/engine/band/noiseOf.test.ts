import { noiseOf } from './noiseOf';

const TWO_MODES = Float64Array.from([1, 1, 1, 1, 2, 2]);
const noise = noiseOf(TWO_MODES, { center: 1, scale: 0.4, floor: 0.1 }, false);

describe('noiseOf', () => {
  it('tells modes apart: one of the usual, one of the deviation, one of both', () => {
    expect(noise.weigh(1, 1)).toBe(3);
    expect(noise.weigh(3, 1)).toBe(-3);
    expect(Math.abs(noise.weigh(2, 1))).toBeLessThan(1);
  });

  it('stays finite and one-sided far out', () => {
    expect(noise.weigh(-1e9, 1)).toBe(3);
    expect(noise.weigh(1e9, 1)).toBe(-3);
  });

  it('takes latencies by their factors', () => {
    const latency = noiseOf(
      Float64Array.from([0.2, 0.2, 0.21, 0.19]),
      { center: 0.2, scale: 0.02, floor: 0.02 },
      true,
    );
    expect(latency.weigh(0.2, Math.log(2))).toBe(3);
    expect(latency.weigh(0.4, Math.log(2))).toBe(-3);
  });
});
