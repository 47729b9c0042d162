import { TechInsightFact } from '@backstage-community/plugin-tech-insights-node';
import { parseEntityRef } from '@backstage/catalog-model';
import { ScorecardSummary } from '@faultline/plugin-chaos-common';
import { factOfCheck } from './factSchema';

const DAY_MS = 24 * 60 * 60 * 1000;
const UNKNOWN = -1;

/** The facts of a service as of `now`, in milliseconds since 1970. */
export function toFacts(card: ScorecardSummary, now: number): TechInsightFact {
  const { tenths, lastVerdict } = card;
  return {
    entity: parseEntityRef(card.entityRef),
    facts: {
      score: tenths === null ? UNKNOWN : tenths / 10,
      rated: tenths !== null,
      grade: card.grade ?? '',
      level: card.level ?? '',
      status: card.status,
      coverage: card.coverage,
      daysSinceLastRun: lastVerdict
        ? Math.max(0, Math.floor((now - Date.parse(lastVerdict.at)) / DAY_MS))
        : UNKNOWN,
      openFindings: card.openFindings,
      ...Object.fromEntries(
        card.checks.map(({ id, outcome }) => [
          factOfCheck(id),
          outcome === 'yes' || outcome === 'not-applicable',
        ]),
      ),
    },
  };
}
