import { ScorecardSort } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../../translations/messages';
import { ScorecardFilters } from './useScorecardFilters';

const NOTES: Record<ScorecardSort, Record<'asc' | 'desc', MessageKey>> = {
  risk: { asc: 'sortRisk', desc: 'sortRiskLast' },
  score: { asc: 'sortScore', desc: 'sortScoreDown' },
  title: { asc: 'sortTitle', desc: 'sortTitleDown' },
  coverage: { asc: 'sortCoverage', desc: 'sortCoverageDown' },
  change: { asc: 'sortChange', desc: 'sortChangeDown' },
  lastRun: { asc: 'sortLastRun', desc: 'sortLastRunDown' },
  findings: { asc: 'sortFindings', desc: 'sortFindingsDown' },
};

/** How the table is sorted, in words. */
export function sortNote({
  sort,
  order = 'asc',
}: Pick<ScorecardFilters, 'sort' | 'order'>): MessageKey {
  return NOTES[sort][order];
}
