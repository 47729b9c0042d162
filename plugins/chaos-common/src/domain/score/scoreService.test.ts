import { ApplicableMode, FAILURE_MODES, FailureMode } from '../failureModes';
import { DAY, NOW, runEvidence as run } from './__testUtils__/runEvidence';
import { nextSteps } from './nextSteps';
import { RunEvidence } from './RunEvidence';
import { ModeWaiver, scoreService } from './scoreService';
import { DEFAULT_SCORING, readScoringPolicy } from './ScoringPolicy';

const MODES = FAILURE_MODES.slice(0, 8);
const EIGHT_WEIGHTS = [3, 5, 5, 5, 4, 4, 2, 2];

const applicable = (
  modes: readonly FailureMode[],
  critical: FailureMode[] = [],
): ApplicableMode[] =>
  modes.map(mode => ({
    mode,
    because: 'it does',
    critical: critical.includes(mode),
  }));

const FAILED = { verdict: 'failed', behaviour: 'not-recovered' } as const;
const recovered = (seconds: number | null, change: Partial<RunEvidence> = {}) =>
  ({ behaviour: 'recovered', recoverySeconds: seconds, ...change } as const);

function score(
  runs: RunEvidence[],
  change: {
    modes?: ApplicableMode[];
    waivers?: ModeWaiver[];
    now?: number;
    tier?: string;
  } = {},
) {
  return scoreService({
    modes: applicable(['instance-loss']),
    runs,
    policy: DEFAULT_SCORING,
    now: NOW,
    ...change,
  });
}

describe('scoreService', () => {
  it('gives 52.7 for the worked example, and names every lost point', () => {
    expect(MODES.map(mode => DEFAULT_SCORING.weights[mode])).toEqual(
      EIGHT_WEIGHTS,
    );
    const result = score(
      [
        run('instance-loss', 5),
        run('az-impairment', 12, recovered(240)),
        run('dependency-latency', 20),
        run('dependency-errors', 3, FAILED),
        run('resource-pressure', 45),
        run('throttling', 8),
      ],
      { modes: applicable(MODES) },
    );
    expect(result).toMatchObject({
      tenths: 527,
      status: 'failing',
      confidence: 'medium',
      grade: 'C',
    });
    expect(result.coverage).toBeCloseTo(20 / 30);
    expect(result.losses).toEqual([
      { mode: 'data-store-failover', reason: 'untested', tenths: 167 },
      { mode: 'region-failover', reason: 'untested', tenths: 167 },
      { mode: 'dependency-errors', reason: 'failed', tenths: 107 },
      { mode: 'az-impairment', reason: 'recovered-slowly', tenths: 26 },
      { mode: 'resource-pressure', reason: 'old', tenths: 6 },
    ]);
  });

  it.each<[string, RunEvidence[], number]>([
    ['held', [run('instance-loss', 1)], 1000],
    ['recovered at once', [run('instance-loss', 1, recovered(0))], 1000],
    [
      'recovered in half the time',
      [run('instance-loss', 1, recovered(300))],
      800,
    ],
    [
      'recovered at the last moment',
      [run('instance-loss', 1, recovered(600))],
      600,
    ],
    [
      'recovered, nobody knows when',
      [run('instance-loss', 1, recovered(null))],
      600,
    ],
    [
      'recovered in time without an alarm',
      [run('instance-loss', 1, recovered(300, { alarmMissed: true }))],
      700,
    ],
    [
      'recovered in time, as far as whole minutes tell',
      [run('instance-loss', 1, recovered(660))],
      600,
    ],
    [
      'recovered too late',
      [run('instance-loss', 1, recovered(601, { verdict: 'failed' }))],
      400,
    ],
    ['not recovered', [run('instance-loss', 1, FAILED)], 200],
    [
      'failed for another reason',
      [run('instance-loss', 1, { verdict: 'failed' })],
      200,
    ],
    [
      'judged by alarms alone, passed',
      [run('instance-loss', 1, { behaviour: null })],
      1000,
    ],
    [
      'judged by alarms alone, failed',
      [run('instance-loss', 1, { behaviour: null, verdict: 'failed' })],
      200,
    ],
    ['held, 30 days old', [run('instance-loss', 30)], 1000],
    ['held, 105 days old', [run('instance-loss', 105)], 500],
    ['held, 180 days old', [run('instance-loss', 180)], 0],
    ['held, by a clock that is ahead', [run('instance-loss', -3)], 1000],
    [
      'failed after years of success',
      [1, 2, 3, 4, 5, 6].map(n =>
        run('instance-loss', n, n === 1 ? FAILED : {}),
      ),
      400,
    ],
    [
      'held after a failure 60 days ago',
      [run('instance-loss', 0), run('instance-loss', 60, FAILED)],
      733,
    ],
    [
      'five good ones outnumber an older failure',
      [0, 1, 2, 3, 4, 5].map(n =>
        run('instance-loss', n, n === 5 ? FAILED : {}),
      ),
      1000,
    ],
    ['in staging only', [run('instance-loss', 1, { production: false })], 700],
    [
      'in staging and once in production',
      [run('instance-loss', 1, { production: false }), run('instance-loss', 2)],
      1000,
    ],
    [
      'template edited',
      [run('instance-loss', 1, { templateChanged: true })],
      500,
    ],
    [
      'targets drifted',
      [run('instance-loss', 1, { targetsDrifted: true })],
      500,
    ],
    [
      'deployed since, 8 days ago',
      [run('instance-loss', 8, { deployedAt: NOW })],
      800,
    ],
    [
      'deployed since, 7 days ago',
      [run('instance-loss', 7, { deployedAt: NOW })],
      1000,
    ],
    [
      'deployed before',
      [run('instance-loss', 8, { deployedAt: NOW - 9 * DAY })],
      1000,
    ],
    ['another mode', [run('throttling', 1)], 0],
    ['nothing', [], 0],
  ])('%s', (_, runs, tenths) => {
    const result = score(runs);
    expect(result.tenths).toBe(tenths);
    expect(result.losses.reduce((sum, loss) => sum + loss.tenths, tenths)).toBe(
      1000,
    );
  });

  it.each<[string, Partial<RunEvidence>, FailureMode, string]>([
    ['a preview', { verdict: 'preview' }, 'instance-loss', 'preview'],
    [
      'an inconclusive run',
      { verdict: 'inconclusive' },
      'instance-loss',
      'not-conclusive',
    ],
    [
      'an invalid run',
      { verdict: 'invalid' },
      'instance-loss',
      'not-conclusive',
    ],
    [
      'a run without a stop condition',
      { hasStopCondition: false },
      'instance-loss',
      'no-stop-condition',
    ],
    [
      'a run that was too short',
      { faultSeconds: 299 },
      'az-impairment',
      'too-short',
    ],
  ])('%s earns nothing, and the matrix says why', (_, change, mode, reason) => {
    const poor = run(mode, 1, change);
    const result = score([poor], { modes: applicable([mode]) });
    expect(result).toMatchObject({
      tenths: 0,
      status: 'untested',
      confidence: 'not-rated',
      grade: null,
    });
    expect(result.modes[0]).toMatchObject({
      state: 'untested',
      uncounted: [{ runId: poor.runId, reason }],
    });
  });

  it('lets a run that is too small for points take them, when it fails', () => {
    const good = run('instance-loss', 10);
    const hidden = run('instance-loss', 1, {
      ...FAILED,
      hasStopCondition: false,
    });
    expect(score([good, hidden])).toMatchObject({
      tenths: 400,
      status: 'failing',
    });
    expect(score([good, { ...hidden, verdict: 'inconclusive' }]).tenths).toBe(
      1000,
    );
    expect(score([good, { ...hidden, endedAt: good.endedAt - 1 }]).tenths).toBe(
      1000,
    );
  });

  it.each<[string, RunEvidence[], string, object[]]>([
    ['all survived', [run('instance-loss', 1), run('throttling', 1)], 'A', []],
    [
      'a critical one untested',
      [run('throttling', 1), run('az-impairment', 1)],
      'B',
      [{ reason: 'critical-untested' }],
    ],
    [
      'a critical one failed',
      [
        run('instance-loss', 1, FAILED),
        run('throttling', 1),
        run('az-impairment', 1),
      ],
      'C',
      [{ mode: 'instance-loss', grade: 'C', reason: 'critical-failed' }],
    ],
  ])('caps the grade: %s', (_, runs, grade, caps) => {
    const weights = {
      'instance-loss': 1,
      'az-impairment': 5,
      throttling: 5,
    } as const;
    const read = readScoringPolicy({ weights });
    const modes = [
      ...new Set(runs.flatMap(each => each.modes)),
      'instance-loss' as const,
    ];
    const result = scoreService({
      modes: applicable([...new Set(modes)], ['instance-loss']),
      runs,
      policy: read.ok ? read.policy : DEFAULT_SCORING,
      now: NOW,
    });
    expect(result.tenths).toBeGreaterThanOrEqual(850);
    expect(result.grade).toBe(grade);
    expect(result.caps).toMatchObject(caps);
  });

  it('says how sure it is', () => {
    const two: FailureMode[] = ['instance-loss', 'throttling'];
    const modes = applicable(two);
    const once = two.map(mode => run(mode, 1));
    expect(score([], { modes }).confidence).toBe('not-rated');
    expect(score(once.slice(1), { modes }).confidence).toBe('low');
    expect(score(once.slice(0, 1), { modes }).confidence).toBe('medium');
    expect(score(once, { modes }).confidence).toBe('medium');
    expect(
      score([...once, ...two.map(mode => run(mode, 2))], { modes }).confidence,
    ).toBe('high');
  });

  it('has no score where no failure mode applies', () => {
    expect(score([run('instance-loss', 1)], { modes: [] })).toMatchObject({
      tenths: null,
      losses: [],
      grade: null,
      status: 'untested',
    });
  });

  it('is failing by a run that proves no failure mode, until its template passes', () => {
    const about = { modes: [], templateKey: 'own document' };
    const failed = run('instance-loss', 3, { ...FAILED, ...about });
    const held = run('instance-loss', 2);
    expect(score([failed, held])).toMatchObject({
      status: 'failing',
      tenths: 1000,
      openFailures: [{ runId: failed.runId }],
    });
    expect(score([failed, held, run('instance-loss', 1, about)])).toMatchObject(
      { status: 'resilient', openFailures: [] },
    );
    expect(score([failed], { modes: [] })).toMatchObject({
      status: 'failing',
      tenths: null,
    });
  });

  describe('with a waiver', () => {
    const modes = applicable(['instance-loss', 'throttling']);
    const waivers: ModeWaiver[] = [
      { mode: 'throttling', expiresAt: NOW + DAY },
    ];

    it('leaves a gap out until it expires, and never calls it passed', () => {
      const runs = [run('instance-loss', 1)];
      const waived = score(runs, { modes, waivers });
      expect(waived.tenths).toBe(1000);
      expect(waived.modes[1]).toMatchObject({
        mode: 'throttling',
        waived: true,
        state: 'untested',
      });
      expect(score(runs, { modes, waivers, now: NOW + DAY }).tenths).toBe(600);
    });

    it('never hides evidence that is better than the rest', () => {
      const runs = [run('throttling', 1)];
      const waived = score(runs, { modes, waivers });
      expect(waived.tenths).toBe(400);
      expect(waived.modes[1]).toMatchObject({ waived: false });
    });
  });

  it('weighs by tier', () => {
    const read = readScoringPolicy({
      tiers: { '1': { weights: { throttling: 5 } } },
    });
    const policy = read.ok ? read.policy : DEFAULT_SCORING;
    const input = {
      modes: applicable(['instance-loss', 'throttling']),
      runs: [run('throttling', 1)],
      policy,
      now: NOW,
    };
    expect(scoreService({ ...input, tier: '1' }).tenths).toBe(625);
    expect(scoreService({ ...input, tier: '2' }).tenths).toBe(400);
  });

  it('says what would raise it most, and with which template', () => {
    const result = score([run('instance-loss', 1, FAILED)], {
      modes: applicable(['instance-loss', 'throttling']),
    });
    const templates = [{ key: 't1', modes: ['instance-loss' as const] }];
    expect(nextSteps(result, templates)).toEqual([
      { mode: 'instance-loss', gainTenths: 480, templateKeys: ['t1'] },
      { mode: 'throttling', gainTenths: 400, templateKeys: [] },
    ]);
  });
});

describe('readScoringPolicy', () => {
  it.each([
    ['an unknown mode', { weights: { typo: 3 } }],
    ['a weight above 5', { weights: { throttling: 6 } }],
    [
      'freshness that ends before it fades',
      { freshness: { days: 30, goneAfterDays: 30 } },
    ],
    [
      'a required mode that does not exist',
      { tiers: { '1': { required: ['typo'] } } },
    ],
    ['a factor above 1', { notProduction: 1.1 }],
    ['a misspelt key', { freshnes: {} }],
  ])('refuses %s with its path', (_, settings) => {
    const read = readScoringPolicy(settings);
    expect(read).toMatchObject({
      ok: false,
      problems: [
        {
          path: expect.stringMatching(/\w/),
          message: expect.stringMatching(/\w/),
        },
      ],
    });
  });

  it('keeps the defaults of what is not set', () => {
    const read = readScoringPolicy({
      weights: { throttling: 1 },
      freshness: { days: 10 },
    });
    expect(read).toMatchObject({
      ok: true,
      policy: {
        weights: { throttling: 1, 'instance-loss': 3 },
        freshness: { days: 10, goneAfterDays: 180 },
      },
    });
  });
});
