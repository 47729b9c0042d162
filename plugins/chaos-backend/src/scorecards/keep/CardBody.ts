import { ScorecardSummary } from '@faultline/plugin-chaos-common';
import { Scoring } from '../../scoringConfig';
import { lastConclusive } from '../facts/checkFacts';
import { statusText } from '../facts/statusText';
import { stepsOf } from '../facts/stepsOf';
import { Worked } from '../facts/workOut';

/** What is kept of a scorecard for lists. The rest is beside it or reckoned. */
export type CardBody = Omit<
  ScorecardSummary,
  'mapping' | 'running' | 'lastRuns' | 'trend' | 'changeTenths' | 'computedAt'
>;

/** A scorecard as a row of a list. */
export function toCardBody(
  worked: Worked,
  scoring: Scoring,
  now: number,
): CardBody {
  const { facts, score, level, rollup, tenths } = worked;
  const { profile } = facts;
  const latest = lastConclusive(facts);
  const count = (wanted: string) =>
    rollup.modes.filter(({ state }) => state === wanted).length;
  const [nextStep] = stepsOf(worked, scoring, now);
  return {
    entityRef: facts.entityRef,
    title: facts.title,
    kind: facts.kind,
    owners: profile.owners,
    system: facts.system,
    domain: facts.domain,
    lifecycle: profile.lifecycle,
    tier: profile.tier,
    status: score.status,
    statusText: statusText(worked),
    tenths,
    grade: score.grade,
    level: level.level,
    coverage: Math.round(score.coverage * 1000) / 1000,
    confidence: score.confidence,
    modeCounts: {
      untested: count('untested'),
      stale: count('stale'),
      failed: count('failed'),
      passed: count('passed'),
      waived: count('waived'),
    },
    lastVerdict: latest
      ? {
          runId: latest.runId,
          verdict: latest.verdict,
          behaviour: latest.behaviour,
          at: new Date(latest.endedAt).toISOString(),
        }
      : null,
    openFindings: rollup.findings.open,
    checks: worked.checks.map(({ id, outcome }) => ({ id, outcome })),
    nextStep: nextStep!,
  };
}
