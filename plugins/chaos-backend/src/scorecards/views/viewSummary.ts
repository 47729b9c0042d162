import { ScorecardSummary } from '@faultline/plugin-chaos-common';
import { StoredScorecard } from '../../database/ScorecardStore';
import { changeOf, dayOf, sample } from '../keep/TrendLine';

/** A stored scorecard as a row of the list. */
export function viewScorecardSummary(
  stored: StoredScorecard,
  now: Date,
): ScorecardSummary {
  const { card, mapping, running, lastRuns, computedAt } = stored;
  const trend = sample(stored.trend, dayOf(now.getTime()), card.tenths);
  return {
    ...card,
    mapping,
    running,
    lastRuns,
    trend,
    changeTenths: changeOf(trend),
    computedAt: computedAt.toISOString(),
  };
}
