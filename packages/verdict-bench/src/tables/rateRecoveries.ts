import type { BenchCase } from '../cases/BenchCase';
import type { Opinion, Rule } from '../rules/Rule';
import { formatShare } from './wilson';

function quantile(values: number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * (sorted.length - 1))];
}

function errorOf(bench: BenchCase, opinion: Opinion): number | undefined {
  const { recoversAfter, deviatesAfter } = bench;
  const { recoveredAfter, detectedAfter } = opinion;
  if (typeof recoversAfter !== 'number') return undefined;
  if (typeof recoveredAfter !== 'number') return undefined;
  const said = recoveredAfter - (detectedAfter ?? 0);
  return Math.abs(said - (recoversAfter - (deviatesAfter ?? 0)));
}

/** How well a rule tells recovered from not recovered, per group of cases. */
export function rateRecoveries(
  rule: Rule,
  cases: BenchCase[],
): Record<string, string | number | undefined>[] {
  const groups = [...new Set(cases.map(({ group }) => group))];
  return groups.map(group => {
    const judged = cases
      .filter(one => one.group === group)
      .map(bench => ({ bench, opinion: rule.judge(bench) }));
    const found = judged.filter(({ opinion }) => opinion.deviates);
    const decided = found.filter(
      ({ opinion }) => opinion.recoveredAfter !== undefined,
    );
    const confused = decided.filter(
      ({ bench, opinion }) =>
        (bench.recoversAfter === null) !== (opinion.recoveredAfter === null),
    );
    const errors = decided.flatMap(
      ({ bench, opinion }) => errorOf(bench, opinion) ?? [],
    );
    return {
      group,
      found: formatShare(found.length, judged.length),
      undecided: found.length - decided.length,
      confused: formatShare(confused.length, decided.length),
      'TTR error p50': quantile(errors, 0.5),
      'TTR error p95': quantile(errors, 0.95),
    };
  });
}
