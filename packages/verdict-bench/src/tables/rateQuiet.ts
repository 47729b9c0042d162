import { judgeDocument } from '@faultline/plugin-chaos-common';
import type { BenchCase } from '../cases/BenchCase';
import { toDocument } from '../cases/toDocument';
import type { Rule } from '../rules/Rule';
import type { Column } from './compareRules';
import { formatShare } from './wilson';

/** How many quiet windows are judged at all, and how many raise an alarm. */
export function rateQuiet(
  rule: Rule,
  columns: Column[],
): Record<string, string>[] {
  return columns.map(({ name, cases }) => {
    const opinions = cases.map(one => rule.judge(one));
    const judged = opinions.filter(one => one.judged).length;
    const alarms = opinions.filter(one => one.deviates).length;
    return {
      windows: name,
      judged: formatShare(judged, cases.length),
      'false alarms': formatShare(alarms, cases.length),
    };
  });
}

/** Windows of the same time and shape, as one run of several signals. */
export function rateExperiments(
  cases: BenchCase[],
  signals: number,
): { 'false alarms': string } {
  let runs = 0;
  let alarms = 0;
  for (let from = 0; from + signals <= cases.length; from += signals) {
    const documents = cases.slice(from, from + signals).map(toDocument);
    const verdict = judgeDocument({
      ...documents[0]!,
      signals: documents.map((document, index) => ({
        ...document.signals[0]!,
        id: `metric ${index}`,
      })),
    });
    runs += 1;
    if (verdict.signals.some(({ detectedAt }) => detectedAt !== null)) {
      alarms += 1;
    }
  }
  return { 'false alarms': formatShare(alarms, runs) };
}
