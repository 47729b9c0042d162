import type { BenchCase } from '../cases/BenchCase';
import type { Rule } from '../rules/Rule';
import { formatShare } from './wilson';

/** Cases that belong together, as one column. */
export interface Column {
  name: string;
  cases: BenchCase[];
}

/** How many cases of each column each rule calls deviated. */
export function compareRules(
  rules: Rule[],
  columns: Column[],
): Record<string, string>[] {
  return rules.map(rule => ({
    rule: rule.name,
    ...Object.fromEntries(
      columns.map(({ name, cases }) => {
        const found = cases.filter(one => rule.judge(one).deviates).length;
        return [name, formatShare(found, cases.length)];
      }),
    ),
  }));
}
