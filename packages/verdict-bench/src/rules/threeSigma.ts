import type { Rule } from './Rule';
import { known } from './known';

/** Any value three standard deviations above the mean. */
export const threeSigma: Rule = {
  name: '3-sigma, any point',
  judge(bench) {
    const before = known(bench.baseline, bench);
    const mean = before.reduce((sum, v) => sum + v, 0) / before.length;
    const squares = before.reduce((sum, v) => sum + (v - mean) ** 2, 0);
    const limit = mean + 3 * Math.sqrt(squares / (before.length - 1));
    const judged = [...bench.fault, ...bench.recovery];
    return {
      judged: true,
      deviates: known(judged, bench).some(value => value > limit),
    };
  },
};
