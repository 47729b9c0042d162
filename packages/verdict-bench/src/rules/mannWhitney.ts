import { known } from './known';
import { rankSum } from './rankSum';
import type { Rule } from './Rule';

/** The fault window ranks above the baseline. */
export const mannWhitney: Rule = {
  name: 'Mann-Whitney p<.01',
  judge(bench) {
    const before = known(bench.baseline, bench);
    const during = known(bench.fault, bench);
    return { judged: true, deviates: rankSum(before, during) < 0.01 };
  },
};
