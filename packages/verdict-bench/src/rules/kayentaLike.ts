import { known } from './known';
import type { Rule } from './Rule';

const Z98 = 2.326;
const TOLERANCE = 0.25;

/**
 * The way of automated canary analysis: the confidence interval of the typical
 * shift (98 %, Mann-Whitney) has to clear a quarter of the shift itself.
 */
export const kayentaLike: Rule = {
  name: 'Kayenta-like 98 %',
  judge(bench) {
    const before = known(bench.baseline, bench);
    const during = known(bench.fault, bench);
    const shifts = during
      .flatMap(value => before.map(other => value - other))
      .sort((a, b) => a - b);
    const n = before.length;
    const m = during.length;
    const middle = shifts[Math.floor(shifts.length / 2)] ?? 0;
    const reach = Z98 * Math.sqrt((n * m * (n + m + 1)) / 12);
    const lower = shifts[Math.max(0, Math.floor((n * m) / 2 - reach))] ?? 0;
    return {
      judged: true,
      deviates: middle > 0 && lower > TOLERANCE * middle,
    };
  },
};
