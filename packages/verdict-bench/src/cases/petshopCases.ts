import type { PetshopIssue } from '../corpora/readPetshop';
import type { BenchCase } from './BenchCase';

const PERIOD = 300;
const BEFORE = 2;
/** Bins that surely came before a fault: the last often holds its onset. */
const QUIET = 1;

/**
 * The issues as counted ratios. What came well before the others stands for the
 * past of each, as the corpus has but two bins before a fault.
 */
export function petshopFaults(
  issues: PetshopIssue[],
  all: PetshopIssue[],
): BenchCase[] {
  return issues.map(issue => {
    const past = all
      .filter(other => other !== issue)
      .flatMap(({ bins }) => bins.slice(0, QUIET));
    const bad = issue.bins.map(bin => bin.bad);
    return {
      group: 'PetShop availability',
      source: issue.id.split('/').slice(0, 2).join(' '),
      kind: 'ratio',
      unit: '%',
      direction: 'up',
      period: PERIOD,
      history: past.map(bin => bin.bad),
      baseline: bad.slice(0, BEFORE),
      fault: bad.slice(BEFORE),
      recovery: [],
      totals: [...past, ...issue.bins].map(bin => bin.all),
      deviates: true,
    };
  });
}
