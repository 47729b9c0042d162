import { CheckFacts, CheckId } from './Check';
import { levelsSchema, rateLevel } from './rateLevel';
import { runChecks } from './runChecks';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const GOOD: CheckFacts = {
  now: NOW,
  mappedTemplates: 3,
  unguardedTemplates: 0,
  lastConclusiveAt: NOW - 2 * DAY,
  failed: [],
  recoveries: { inTime: 2, all: 2 },
  openFindings: [{ dueAt: NOW + DAY }],
  alarms: { fired: 2, expected: 2 },
  functions: { ready: 3, all: 3, unresolved: 0 },
};
const check = (change: Partial<CheckFacts>) =>
  runChecks({ ...GOOD, ...change }, 30);

describe('runChecks', () => {
  it('answers all eight with yes for a good service, with nothing to fix', () => {
    const answers = check({});
    expect(answers).toHaveLength(8);
    expect(answers.map(({ outcome, fix }) => `${outcome}${fix}`)).toEqual(
      Array(8).fill('yes'),
    );
  });

  it.each<[CheckId, Partial<CheckFacts>, string, RegExp]>([
    ['mapped', { mappedTemplates: 0 }, 'no', /No experiment template/],
    ['guarded', { unguardedTemplates: 1 }, 'no', /1 of 3/],
    ['guarded', { mappedTemplates: 0 }, 'not-applicable', /no template/],
    [
      'exercised',
      { lastConclusiveAt: NOW - 31 * DAY },
      'no',
      /31 d ago, limit 30 d/,
    ],
    ['exercised', { lastConclusiveAt: NOW - 30 * DAY }, 'yes', /30 d ago/],
    ['exercised', { lastConclusiveAt: NOW + DAY }, 'yes', /0 d ago/],
    ['exercised', { lastConclusiveAt: null }, 'no', /no conclusive run/],
    ['verdicts', { failed: ['Throttling'] }, 'no', /Throttling/],
    [
      'verdicts',
      { lastConclusiveAt: null },
      'not-applicable',
      /no conclusive run/,
    ],
    ['recovers', { recoveries: { inTime: 1, all: 2 } }, 'no', /1 of 2/],
    [
      'recovers',
      { recoveries: { inTime: 0, all: 0 } },
      'not-applicable',
      /No run/,
    ],
    [
      'findings',
      { openFindings: [{ dueAt: NOW - 1 }, { dueAt: NOW + 1 }] },
      'no',
      /^1 of 2 open findings/,
    ],
    ['alarms', { alarms: { fired: 1, expected: 2 } }, 'no', /1 of 2/],
    [
      'alarms',
      { alarms: { fired: 0, expected: 0 } },
      'not-applicable',
      /No run/,
    ],
    [
      'functions',
      { functions: { ready: 1, all: 3, unresolved: 1 } },
      'no',
      /1 of 3/,
    ],
    [
      'functions',
      { functions: { ready: 0, all: 0, unresolved: 0 } },
      'not-applicable',
      /no Lambda/,
    ],
    [
      'functions',
      { functions: { ready: 0, all: 0, unresolved: 1 } },
      'unknown',
      /^1 template chooses functions by tags/,
    ],
    [
      'functions',
      { functions: { ready: 2, all: 2, unresolved: 2 } },
      'unknown',
      /2 of 2 functions. 2 templates choose/,
    ],
  ])('%s with %j: %s', (id, change, outcome, evidence) => {
    const answer = check(change).find(each => each.id === id);
    expect(answer).toMatchObject({
      outcome,
      evidence: expect.stringMatching(evidence),
    });
    const needsFix = outcome === 'no' || outcome === 'unknown';
    expect(answer?.fix !== '').toBe(needsFix);
  });
});

describe('rateLevel', () => {
  it.each<
    [string, Partial<CheckFacts>, number | null, string | null, object | null]
  >([
    ['everything', {}, 900, 'Gold', null],
    [
      'too few points for gold',
      {},
      800,
      'Silver',
      { name: 'Gold', checks: [], tenths: 50 },
    ],
    [
      'a failing verdict',
      { failed: ['Throttling'] },
      900,
      'Silver',
      { name: 'Gold', checks: ['verdicts'], tenths: 0 },
    ],
    [
      'gold checks without silver ones',
      { lastConclusiveAt: null },
      900,
      'Bronze',
      { name: 'Silver', checks: ['exercised'] },
    ],
    [
      'not mapped',
      { mappedTemplates: 0 },
      900,
      null,
      { name: 'Bronze', checks: ['mapped'] },
    ],
    ['not rated', {}, null, 'Bronze', { name: 'Silver', tenths: 600 }],
    [
      'a check that is unknown',
      { functions: { ready: 0, all: 0, unresolved: 1 } },
      900,
      'Silver',
      { checks: ['functions'] },
    ],
  ])('%s', (_, change, tenths, level, next) => {
    expect(rateLevel(check(change), tenths)).toMatchObject({ level, next });
  });

  it('takes levels from the settings, but none twice', () => {
    const level = { name: 'Ready', checks: ['mapped'], minScore: 10 };
    const levels = levelsSchema.parse([level]);
    expect(rateLevel(check({}), 100, levels).level).toBe('Ready');
    expect(levelsSchema.safeParse([level, level]).success).toBe(false);
    expect(
      levelsSchema.safeParse([{ ...level, checks: ['typo'] }]).success,
    ).toBe(false);
  });
});
