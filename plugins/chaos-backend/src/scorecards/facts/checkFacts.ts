import {
  CheckFacts,
  FAILURE_MODE_TITLES,
  ServiceScore,
} from '@faultline/plugin-chaos-common';
import { Scoring } from '../../scoringConfig';
import { deviated, missedAlarm } from './toEvidence';
import { openingOf } from './findingTimes';
import { otherFailures } from './otherFailures';
import { resourceTypeOf } from './resourceTypes';
import { isFunction } from './RunRecord';
import { FactRun, FactTemplate, ServiceFacts } from './ServiceFacts';
import { templateTitle } from './templateTitle';

const DAY = 86_400_000;
/** Recoveries and alarms of runs from before say nothing of today. */
export const LOOK_BACK_DAYS = 365;

/** What the checks of a service ask about. */
export function checkFacts(
  facts: ServiceFacts,
  score: ServiceScore,
  { policy, findingDueDays }: Scoring,
  now: number,
): CheckFacts {
  const recent = facts.runs.filter(
    ({ endedAt }) => now - endedAt <= LOOK_BACK_DAYS * DAY,
  );
  const deviations = recent.filter(deviated);
  const guarded = deviations.filter(run => run.guarded);
  return {
    now,
    mappedTemplates: facts.templates.length,
    unguardedTemplates: facts.templates.filter(each => !each.guarded).length,
    lastConclusiveAt: lastConclusive(facts)?.endedAt ?? null,
    failed: [
      ...score.modes
        .filter(({ state, waived }) => state === 'failed' && !waived)
        .map(({ mode }) => FAILURE_MODE_TITLES[mode]),
      ...otherFailures(score).map(
        ({ templateKey }) => `"${templateTitle(facts, templateKey)}"`,
      ),
    ],
    recoveries: {
      inTime: deviations.filter(
        ({ behaviour, verdict }) =>
          behaviour === 'recovered' && verdict === 'passed',
      ).length,
      all: deviations.length,
    },
    openFindings: facts.findings
      .filter(({ story }) => story.open)
      .map(({ story }) => ({
        dueAt: openingOf(story) + findingDueDays * DAY,
      })),
    alarms: {
      fired: guarded.filter(run => !missedAlarm(run, policy)).length,
      expected: guarded.length,
    },
    functions: functionsOf(facts),
  };
}

/** The latest run that passed or failed. */
export function lastConclusive({ runs }: ServiceFacts) {
  const conclusive = runs.filter(
    ({ verdict }) => verdict === 'passed' || verdict === 'failed',
  );
  return conclusive.reduce<(typeof runs)[number] | undefined>(
    (latest, run) => (latest && latest.endedAt >= run.endedAt ? latest : run),
    undefined,
  );
}

/** Functions that a fault went into are ready for the next one. */
function functionsOf(facts: ServiceFacts): CheckFacts['functions'] {
  const { templates, runs, resourceArns } = facts;
  const choosing = templates.filter(each => each.choosesFunctions);
  const chosen = choosing.map(each => chosenBy(each, runs));
  const known = new Set([
    ...resourceArns.filter(
      arn => resourceTypeOf(arn) === 'aws:lambda:function',
    ),
    ...templates.flatMap(({ functions }) => functions),
    ...chosen.flatMap(arns => arns ?? []),
  ]);
  const hit = new Set(
    runs
      .filter(({ verdict }) => verdict === 'passed' || verdict === 'failed')
      .flatMap(({ functions }) => functions),
  );
  return {
    ready: [...known].filter(arn => hit.has(arn)).length,
    all: known.size,
    unresolved: chosen.filter(arns => arns === null).length,
  };
}

/** The functions that a template chose last, by preview or run. Null: not known. */
function chosenBy(
  { key, targets }: FactTemplate,
  runs: readonly FactRun[],
): string[] | null {
  if (targets) {
    return targets.filter(isFunction).flatMap(each => [...each.resources]);
  }
  const latest = runs.find(
    ({ templateKey, functions }) => templateKey === key && functions.length > 0,
  );
  return latest?.functions ?? null;
}
