import {
  ApplicableMode,
  applicableModes,
  Cell,
  CheckResult,
  earliestAfter,
  LevelRating,
  nextChangeAt,
  rateLevel,
  RollUpService,
  RunEvidence,
  runChecks,
  scoreService,
  ServiceScore,
} from '@faultline/plugin-chaos-common';
import { soonAt } from '../../digests/soonAt';
import { Scoring } from '../../scoringConfig';
import { checkFacts, LOOK_BACK_DAYS } from './checkFacts';
import { OLD_FINDING_DAYS } from './countFindings';
import { openingOf, timesOf } from './findingTimes';
import { ServiceFacts } from './ServiceFacts';
import { shapeOf } from './shapeOf';
import { toEvidence } from './toEvidence';
import { PERIOD_DAYS, toRollUpService } from './toRollUpService';

const DAY = 86_400_000;

/** How things are reckoned here. */
export interface Surroundings {
  scoring: Scoring;
  cellsById: ReadonlyMap<string, Cell>;
  /** How many days ahead it is told that evidence gets stale, if it is. */
  soonDays?: number;
}

/** What came out for one service. */
export interface Worked {
  facts: ServiceFacts;
  score: ServiceScore;
  /** The score as it is shown. Null: not rated. */
  tenths: number | null;
  checks: CheckResult[];
  level: LevelRating;
  rollup: RollUpService;
  /** When time alone next changes something. Null: never. */
  dueAt: number | null;
}

/**
 * Works out everything that is said of a service. It depends on nothing but what
 * is passed in.
 *
 * @param now - epoch milliseconds
 */
export function workOut(
  facts: ServiceFacts,
  surroundings: Surroundings,
  now: number,
): Worked {
  const { scoring, soonDays } = surroundings;
  const { score, tenths } = scoreOf(facts, surroundings, now);
  const checks = runChecks(
    checkFacts(facts, score, scoring, now),
    scoring.policy.freshness.days,
  );
  return {
    facts,
    score,
    tenths,
    checks,
    level: rateLevel(checks, tenths, scoring.levels),
    rollup: toRollUpService(facts, score, tenths, now),
    dueAt: earliestAfter(now, [
      ...instantsOf(facts, score, scoring, now),
      ...soonInstants(score, scoring, soonDays),
    ]),
  };
}

/** The failure modes that apply to a service. */
export function modesOf(
  facts: ServiceFacts,
  { scoring, cellsById }: Surroundings,
): ApplicableMode[] {
  const { tier } = facts.profile;
  const required = tier === null ? [] : scoring.policy.tiers[tier]?.required;
  return applicableModes(shapeOf(facts, cellsById), required ?? []);
}

/** Only the score, as it was or will be at some time. */
export function scoreOf(
  facts: ServiceFacts,
  surroundings: Surroundings,
  now: number,
  modes = modesOf(facts, surroundings),
  runs: RunEvidence[] = facts.runs.map(run =>
    toEvidence(run, facts, surroundings.scoring.policy, surroundings.cellsById),
  ),
): { score: ServiceScore; tenths: number | null } {
  const score = scoreService({
    modes,
    runs,
    waivers: facts.waivers,
    tier: facts.profile.tier,
    policy: surroundings.scoring.policy,
    now,
  });
  return {
    score,
    tenths: score.confidence === 'not-rated' ? null : score.tenths,
  };
}

function instantsOf(
  facts: ServiceFacts,
  { modes }: ServiceScore,
  { policy, findingDueDays }: Scoring,
  now: number,
): number[] {
  const after = (at: number, days: number) => at + days * DAY + 1;
  const ofScore = nextChangeAt(modes, facts.waivers, policy, now);
  return [
    ...(ofScore === null ? [] : [ofScore]),
    ...facts.runs.flatMap(({ endedAt }) =>
      [policy.freshness.days, PERIOD_DAYS, LOOK_BACK_DAYS].map(days =>
        after(endedAt, days),
      ),
    ),
    ...facts.findings.flatMap(({ story }) => {
      const { opened, closed } = timesOf(story);
      return [
        ...[...opened, ...closed.map(({ at }) => at)].map(at =>
          after(at, PERIOD_DAYS),
        ),
        ...(story.open
          ? [OLD_FINDING_DAYS, findingDueDays].map(days =>
              after(openingOf(story), days),
            )
          : []),
      ];
    }),
  ];
}

/** When owners are to be told that evidence gets stale. */
function soonInstants(
  { modes }: ServiceScore,
  { policy }: Scoring,
  soonDays: number | undefined,
): number[] {
  if (soonDays === undefined) return [];
  const freshnessDays = policy.freshness.days;
  return modes.flatMap(({ evidence: [latest] }) =>
    latest ? [soonAt(latest.endedAt, { freshnessDays, soonDays })] : [],
  );
}
