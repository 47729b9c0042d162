import { CHECK_IDS, CheckFacts, CheckId, CheckResult } from './Check';

const DAY = 86_400_000;

type Answer = Omit<CheckResult, 'id' | 'title'>;

const TITLES: Readonly<Record<CheckId, string>> = {
  mapped: 'Experiments are mapped',
  guarded: 'Every experiment is guarded by alarms',
  exercised: 'Exercised recently',
  verdicts: 'Latest verdicts passed',
  recovers: 'Recovers within its objective',
  findings: 'Findings are closed in time',
  alarms: 'Alarms noticed what happened',
  functions: 'Lambda functions are ready for faults',
};

/**
 * Answers the questions of the scorecard, each with its evidence and how to fix
 * it, in the order of `CHECK_IDS`.
 *
 * @param freshnessDays - how long a run counts as recent
 * @public
 */
export function runChecks(
  facts: CheckFacts,
  freshnessDays: number,
): CheckResult[] {
  const answers: Record<CheckId, Answer> = {
    mapped: mapped(facts),
    guarded: guarded(facts),
    exercised: exercised(facts, freshnessDays),
    verdicts: verdicts(facts),
    recovers: recovers(facts),
    findings: findings(facts),
    alarms: alarms(facts),
    functions: functions(facts),
  };
  return CHECK_IDS.map(id => ({ id, title: TITLES[id], ...answers[id] }));
}

function mapped({ mappedTemplates: count }: CheckFacts): Answer {
  return count > 0
    ? yes(`${count} of the templates in AWS belong to this service.`)
    : no(
        'No experiment template is mapped.',
        'Add an annotation that selects templates by their tags.',
      );
}

function guarded({ mappedTemplates, unguardedTemplates }: CheckFacts): Answer {
  if (mappedTemplates === 0) return notApplicable('There is no template.');
  return unguardedTemplates === 0
    ? yes(`All ${mappedTemplates} have a stop condition.`)
    : no(
        `${unguardedTemplates} of ${mappedTemplates} have no stop condition.`,
        'Add a CloudWatch alarm to their stop conditions.',
      );
}

function exercised(facts: CheckFacts, days: number): Answer {
  const { lastConclusiveAt: at, now } = facts;
  if (at === null) {
    return no('There was no conclusive run.', 'Run one of its experiments.');
  }
  const age = Math.floor(Math.max(0, now - at) / DAY);
  const evidence = `The last conclusive run ended ${age} d ago, limit ${days} d.`;
  return Math.max(0, now - at) <= days * DAY
    ? yes(evidence)
    : no(evidence, 'Run one of its experiments again.');
}

function verdicts({ failed, lastConclusiveAt }: CheckFacts): Answer {
  if (lastConclusiveAt === null) {
    return notApplicable('There was no conclusive run.');
  }
  return failed.length === 0
    ? yes('Nothing failed in its latest run.')
    : no(
        `Failed in the latest run: ${failed.join(', ')}.`,
        'Mend what the finding says, then run the same experiment again.',
      );
}

function recovers({ recoveries: { inTime, all } }: CheckFacts): Answer {
  if (all === 0) return notApplicable('No run made it deviate.');
  const evidence = `${inTime} of ${all} runs that made it deviate recovered in time.`;
  return inTime === all
    ? yes(evidence)
    : no(evidence, 'Look at the slowest recovery, then run it again.');
}

function findings({ openFindings, now }: CheckFacts): Answer {
  const late = openFindings.map(({ dueAt }) => dueAt).filter(due => due < now);
  if (late.length > 0) {
    const due = new Date(Math.min(...late)).toISOString().slice(0, 10);
    return no(
      `${late.length} of ${openFindings.length} open findings should be closed by now, the first since ${due}.`,
      'Mend them; each closes with a passing run of the same template.',
    );
  }
  if (openFindings.length === 0) return yes('No finding is open.');
  return yes(
    openFindings.length === 1
      ? '1 finding is open, not for too long.'
      : `${openFindings.length} findings are open, none for too long.`,
  );
}

function alarms({ alarms: { fired, expected } }: CheckFacts): Answer {
  if (expected === 0) return notApplicable('No run should have set one off.');
  const evidence = `Alarms noticed ${fired} of ${expected} runs that made it deviate.`;
  return fired === expected
    ? yes(evidence)
    : no(evidence, 'Lower the threshold or shorten the periods of the alarm.');
}

function functions({ functions: known }: CheckFacts): Answer {
  const { ready, all, unresolved } = known;
  const evidence =
    all === 0 ? '' : `A fault went into ${ready} of ${all} functions.`;
  if (ready < all) {
    return no(
      evidence,
      'Add the layer and its two variables to the functions.',
    );
  }
  if (unresolved > 0) {
    const choose =
      unresolved === 1
        ? '1 template chooses'
        : `${unresolved} templates choose`;
    return {
      outcome: 'unknown',
      evidence:
        `${evidence} ${choose} functions by tags, and nothing has told which so far.`.trim(),
      fix: 'Preview the experiment: that names the functions and injects nothing.',
    };
  }
  return all === 0
    ? notApplicable('It has no Lambda function.')
    : yes(evidence);
}

function yes(evidence: string): Answer {
  return { outcome: 'yes', evidence, fix: '' };
}

function no(evidence: string, fix: string): Answer {
  return { outcome: 'no', evidence, fix };
}

function notApplicable(evidence: string): Answer {
  return { outcome: 'not-applicable', evidence, fix: '' };
}
