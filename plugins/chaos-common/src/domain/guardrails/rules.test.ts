import {
  ALARM,
  CELL,
  goodFacts,
  SERVICE,
  STRICT,
  THURSDAY_MORNING,
} from './__testUtils__/startFacts';
import { evaluateGuardrails } from './evaluateGuardrails';
import { GuardrailOutcome, refuses } from './GuardrailResult';
import { GUARDRAILS } from './guardrails';
import { knownFact, unknownFact } from './Known';
import { GuardrailPolicies, GuardrailPolicy } from './policy';
import { ActiveRun, PreviewFact, StartFacts } from './StartFacts';

const LENIENT = GuardrailPolicies.create(new Map()).of('staging');
const WHY = unknownFact('AWS did not answer.');
const MINUTE = 60_000;

const run = (change: Partial<ActiveRun>): StartFacts['activeRuns'] =>
  knownFact([
    {
      id: 'run-2',
      title: 'Start delay',
      cellId: CELL,
      entityRefs: ['component:default/search'],
      resourceArns: ['task/search-1'],
      ...change,
    },
  ]);
const many = (count: number): StartFacts['activeRuns'] =>
  knownFact(
    Array.from({ length: count }, (_, index) => ({
      id: `run-${index}`,
      title: `Run ${index}`,
      cellId: CELL,
      entityRefs: [],
      resourceArns: [],
    })),
  );
const template = (
  change: Partial<StartFacts['template']>,
): Partial<StartFacts> => ({
  template: { ...goodFacts().template, ...change },
});
const preview = (change: Partial<PreviewFact>): Partial<StartFacts> => {
  const good = goodFacts().preview;
  return {
    preview: good.known ? knownFact({ ...good.value!, ...change }) : good,
  };
};
const targets = (resources: string[], matching: number | null) =>
  preview({
    targets: [
      {
        targetName: 'tasks',
        resourceType: 'aws:ecs:task',
        resources,
        matching,
      },
    ],
  });
const alarm = (state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA' | 'missing') => ({
  stopAlarms: knownFact([{ arn: ALARM, name: 'p95', state }]),
});
const at = (time: string): Partial<StartFacts> => ({
  now: Date.parse(time),
  ...preview({ at: Date.parse(time) }),
});
const numbers = (count: number) =>
  Array.from({ length: count }, (_, n) => `task/${n}`);

type Row = [
  id: string,
  what: string,
  change: Partial<StartFacts>,
  outcome: GuardrailOutcome,
  reason: RegExp,
  policy?: Partial<GuardrailPolicy>,
];

const ROWS: Row[] = [
  [
    'safety-lever',
    'engaged',
    { safetyLever: knownFact({ status: 'engaged', reason: 'Incident 12' }) },
    'denied',
    /is engaged: Incident 12/,
  ],
  [
    'safety-lever',
    'engaging',
    { safetyLever: knownFact({ status: 'engaging', reason: '' }) },
    'denied',
    /being engaged/,
  ],
  [
    'safety-lever',
    'not readable',
    { safetyLever: WHY },
    'unknown',
    /did not answer/,
  ],
  [
    'stop-alarms',
    'none set',
    template({ stopAlarmArns: [] }),
    'denied',
    /no stop alarm/,
  ],
  [
    'stop-alarms',
    'none set, none required',
    template({ stopAlarmArns: [] }),
    'not-applicable',
    /requires none/,
    { requireStopCondition: false },
  ],
  ['stop-alarms', 'in ALARM', alarm('ALARM'), 'denied', /p95 is in ALARM/],
  [
    'stop-alarms',
    'in ALARM though none required',
    alarm('ALARM'),
    'denied',
    /p95 is in ALARM/,
    { requireStopCondition: false },
  ],
  ['stop-alarms', 'gone', alarm('missing'), 'denied', /cannot be found/],
  [
    'stop-alarms',
    'not among those read',
    { stopAlarms: knownFact([]) },
    'denied',
    /p95 cannot be found/,
  ],
  [
    'stop-alarms',
    'without data, as AWS accepts',
    alarm('INSUFFICIENT_DATA'),
    'allowed',
    /none in ALARM; p95 without data/,
  ],
  [
    'stop-alarms',
    'not readable',
    { stopAlarms: WHY },
    'unknown',
    /did not answer/,
  ],
  [
    'steady-state',
    'unhealthy',
    {
      steadyState: knownFact([
        { name: '5xx', health: 'unhealthy', text: '60 % (limit 1 %)' },
      ]),
    },
    'denied',
    /5xx 60 % \(limit 1 %\)/,
  ],
  [
    'steady-state',
    'unhealthy though not required',
    {
      steadyState: knownFact([{ name: '5xx', health: 'unhealthy', text: '' }]),
    },
    'denied',
    /5xx/,
    { requireSteadyState: false },
  ],
  [
    'steady-state',
    'without data',
    { steadyState: knownFact([{ name: 'p95', health: 'no-data', text: '' }]) },
    'unknown',
    /No data now: p95/,
  ],
  [
    'steady-state',
    'without data, not required',
    { steadyState: knownFact([{ name: 'p95', health: 'no-data', text: '' }]) },
    'warned',
    /No data now/,
    { requireSteadyState: false },
  ],
  [
    'steady-state',
    'not defined',
    { steadyState: knownFact([]) },
    'denied',
    /Nothing says/,
  ],
  [
    'steady-state',
    'not defined, not required',
    { steadyState: knownFact([]) },
    'not-applicable',
    /Nothing says/,
    { requireSteadyState: false },
  ],
  [
    'steady-state',
    'not readable though not required',
    { steadyState: WHY },
    'unknown',
    /did not answer/,
    { requireSteadyState: false },
  ],
  [
    'runs-per-service',
    'one in progress',
    { activeRuns: run({ entityRefs: [SERVICE] }) },
    'denied',
    /Start delay; production allows 1 run at a time/,
  ],
  [
    'runs-per-service',
    'one of two',
    { activeRuns: run({ entityRefs: [SERVICE] }) },
    'allowed',
    /1 in progress on checkout/,
    { maxConcurrentPerService: 2 },
  ],
  [
    'same-targets',
    'one resource shared',
    { activeRuns: run({ cellId: 'other', resourceArns: ['task/3'] }) },
    'denied',
    /Start delay hits 1 of the same resource now/,
  ],
  [
    'same-targets',
    'the other is not resolved',
    { activeRuns: run({ resourceArns: null }) },
    'unknown',
    /not told yet what Start delay hits/,
  ],
  [
    'same-targets',
    'the other is not resolved and elsewhere',
    { activeRuns: run({ resourceArns: null, cellId: 'other' }) },
    'not-applicable',
    /nearby/,
  ],
  [
    'same-targets',
    'alone',
    { activeRuns: knownFact([]) },
    'not-applicable',
    /No other run/,
  ],
  [
    'same-targets',
    'without a preview',
    { preview: knownFact(null) },
    'unknown',
    /not known what this run would hit/,
    { requirePreview: false, maxTargets: null, maxTargetPercent: null },
  ],
  [
    'same-targets',
    'without a preview, others elsewhere',
    { preview: knownFact(null), activeRuns: run({ cellId: 'other' }) },
    'not-applicable',
    /in this account/,
    { requirePreview: false, maxTargets: null, maxTargetPercent: null },
  ],
  [
    'dependencies',
    'one is being tested',
    { activeRuns: run({ entityRefs: ['component:default/payments'] }) },
    'denied',
    /depends on payments/,
  ],
  [
    'dependencies',
    'not protected',
    { activeRuns: run({ entityRefs: ['component:default/payments'] }) },
    'not-applicable',
    /not looked at/,
    { protectDependencies: false },
  ],
  [
    'dependencies',
    'none',
    { dependencies: knownFact([]) },
    'not-applicable',
    /knows no dependency/,
  ],
  [
    'dependencies',
    'not itself',
    { dependencies: knownFact([SERVICE]) },
    'not-applicable',
    /knows no dependency/,
  ],
  [
    'dependencies',
    'not readable',
    { dependencies: WHY },
    'unknown',
    /did not answer/,
  ],
  [
    'runs-per-cell',
    'four',
    { activeRuns: many(4) },
    'allowed',
    /4 of 5 allowed runs/,
  ],
  [
    'runs-per-cell',
    'five',
    { activeRuns: many(5) },
    'denied',
    /5 of 5 allowed runs/,
  ],
  [
    'allowed-window',
    'on a Friday',
    at('2026-11-06T09:52:00Z'),
    'denied',
    /Fri 6 Nov 10:52/,
  ],
  [
    'allowed-window',
    'at the last moment in which it fits',
    at('2026-11-05T14:30:00Z'),
    'allowed',
    /30 min; production allows mon, tue/,
  ],
  [
    'allowed-window',
    'a minute later',
    at('2026-11-05T14:31:00Z'),
    'denied',
    /15:31/,
  ],
  [
    'allowed-window',
    'at the first moment',
    at('2026-11-05T08:00:00Z'),
    'allowed',
    /09:00/,
  ],
  [
    'allowed-window',
    'a millisecond earlier',
    at('2026-11-05T07:59:59.999Z'),
    'denied',
    /08:59/,
  ],
  [
    'allowed-window',
    'no window',
    at('2026-11-06T09:52:00Z'),
    'not-applicable',
    /at any time/,
    { window: { ...STRICT.window, allow: [] } },
  ],
  [
    'freeze-periods',
    'within',
    at('2026-11-24T09:00:00Z'),
    'denied',
    /frozen for Black Friday until Tue 1 Dec 00:00/,
  ],
  [
    'freeze-periods',
    'lasting into one',
    {
      ...at('2026-11-19T09:00:00Z'),
      ...template({ durationSeconds: 5 * 3600 }),
    },
    'denied',
    /last into the freeze/,
    {
      window: {
        ...STRICT.window,
        freezes: [
          { name: 'Release', from: '2026-11-19T14:59', to: '2026-11-20' },
        ],
      },
    },
  ],
  [
    'freeze-periods',
    'none ahead',
    at('2026-12-01T09:00:00Z'),
    'not-applicable',
    /No freeze/,
  ],
  [
    'freeze-periods',
    'ending when one begins',
    {
      ...at('2026-11-19T09:00:00Z'),
      ...template({ durationSeconds: 5 * 3600 }),
    },
    'allowed',
    /Next freeze: Release/,
    {
      window: {
        ...STRICT.window,
        freezes: [
          { name: 'Release', from: '2026-11-19T15:00', to: '2026-11-20' },
        ],
      },
    },
  ],
  [
    'allowed-actions',
    'another service',
    template({
      actions: [{ name: 'a', actionId: 'aws:rds:failover-db-cluster' }],
    }),
    'denied',
    /does not allow aws:rds:failover-db-cluster/,
  ],
  [
    'allowed-actions',
    'allowed and denied',
    template({
      actions: [{ name: 'a', actionId: 'aws:ecs:drain-container-instances' }],
    }),
    'denied',
    /drain/,
  ],
  [
    'allowed-actions',
    'one bad among good',
    template({
      actions: [
        { name: 'a', actionId: 'aws:fis:wait' },
        { name: 'b', actionId: 'aws:fis:wait-not' },
      ],
    }),
    'denied',
    /aws:fis:wait-not\./,
  ],
  [
    'target-count',
    'at the limit',
    targets(numbers(10), 40),
    'allowed',
    /10 resources, limit 10/,
  ],
  [
    'target-count',
    'one more',
    targets(numbers(11), 40),
    'denied',
    /11 resources, limit 10/,
  ],
  [
    'target-count',
    'two targets, same resources',
    preview({
      targets: [1, 2].map(n => ({
        targetName: `t${n}`,
        resourceType: 'aws:ecs:task',
        resources: numbers(6),
        matching: 40,
      })),
    }),
    'allowed',
    /6 resources/,
  ],
  [
    'target-count',
    'no limit',
    targets(numbers(11), 40),
    'not-applicable',
    /no limit/,
    { maxTargets: null },
  ],
  [
    'target-share',
    'at the limit',
    targets(numbers(5), 10),
    'allowed',
    /5 of 10 \(50 %\), limit 50 %/,
  ],
  [
    'target-share',
    'above',
    targets(numbers(6), 11),
    'denied',
    /6 of 11 \(55 %\)/,
  ],
  [
    'target-share',
    'not known',
    targets(numbers(5), null),
    'unknown',
    /how many resources match tasks/,
  ],
  [
    'target-share',
    'counted wrongly',
    targets(numbers(5), 4),
    'unknown',
    /how many resources match tasks/,
  ],
  [
    'target-share',
    'nothing found',
    targets([], 4),
    'not-applicable',
    /no resources/,
  ],
  [
    'target-share',
    'no limit',
    targets(numbers(6), 11),
    'not-applicable',
    /no limit/,
    { maxTargetPercent: null },
  ],
  [
    'template-unchanged',
    'edited',
    preview({ templateFingerprint: 'other' }),
    'denied',
    /changed in AWS after the preview/,
  ],
  [
    'template-unchanged',
    'edited, preview not required',
    preview({ templateFingerprint: 'other' }),
    'denied',
    /changed in AWS/,
    { requirePreview: false },
  ],
  [
    'template-unchanged',
    'old preview',
    preview({ at: THURSDAY_MORNING - 31 * MINUTE }),
    'denied',
    /older than 30 min/,
  ],
  [
    'template-unchanged',
    'old preview, none required',
    preview({ at: THURSDAY_MORNING - 31 * MINUTE }),
    'allowed',
    /Same as previewed/,
    { requirePreview: false },
  ],
  [
    'template-unchanged',
    'previewed by a clock that is ahead',
    preview({ at: THURSDAY_MORNING + MINUTE }),
    'allowed',
    /9f2c41ab/,
  ],
  [
    'template-unchanged',
    'not previewed, none required',
    { preview: knownFact(null), activeRuns: knownFact([]) },
    'not-applicable',
    /requires none/,
    { requirePreview: false, maxTargets: null, maxTargetPercent: null },
  ],
  [
    'user-rate',
    'two within the hour',
    { startsByUser: knownFact([1, 2].map(n => THURSDAY_MORNING - n * MINUTE)) },
    'allowed',
    /2 runs within the last hour, limit 3/,
  ],
  [
    'user-rate',
    'three within the hour',
    {
      startsByUser: knownFact(
        [1, 2, 3].map(n => THURSDAY_MORNING - n * MINUTE),
      ),
    },
    'denied',
    /3 runs/,
  ],
  [
    'user-rate',
    'three, one an hour ago',
    {
      startsByUser: knownFact(
        [1, 2, 60].map(n => THURSDAY_MORNING - n * MINUTE),
      ),
    },
    'allowed',
    /2 runs/,
  ],
  [
    'user-rate',
    'three by a clock that is ahead',
    {
      startsByUser: knownFact(
        [-1, -2, -3].map(n => THURSDAY_MORNING - n * MINUTE),
      ),
    },
    'denied',
    /3 runs/,
  ],
  [
    'user-rate',
    'not readable',
    { startsByUser: WHY },
    'unknown',
    /did not answer/,
  ],
  ...(['target-count', 'target-share'] as const).map(
    (id): Row => [
      id,
      'without a preview',
      { preview: knownFact(null) },
      'unknown',
      /not known what this run would hit/,
    ],
  ),
  [
    'template-unchanged',
    'without a preview',
    { preview: knownFact(null), activeRuns: knownFact([]) },
    'denied',
    /requires a preview, and there is none/,
    { maxTargets: null, maxTargetPercent: null },
  ],
  [
    'other-teams',
    'one',
    preview({
      otherServices: [
        {
          entityRef: 'component:default/payments',
          ownerRef: 'group:default/team-pay',
        },
      ],
    }),
    'warned',
    /payments \(team-pay\)/,
  ],
];

/** What each rule cannot do without. */
const NEEDS: Record<string, (keyof StartFacts)[]> = {
  'safety-lever': ['safetyLever'],
  'stop-alarms': ['stopAlarms'],
  'steady-state': ['steadyState'],
  'runs-per-service': ['activeRuns'],
  'same-targets': ['activeRuns', 'preview'],
  dependencies: ['dependencies', 'activeRuns'],
  'runs-per-cell': ['activeRuns'],
  'allowed-window': [],
  'freeze-periods': [],
  'allowed-actions': [],
  'target-count': ['preview'],
  'target-share': ['preview'],
  'template-unchanged': ['preview'],
  'user-rate': ['startsByUser'],
  'other-teams': ['preview'],
};

function judge(row: Row) {
  const [, , change, , , policy] = row;
  const { results } = evaluateGuardrails(goodFacts(change), {
    ...STRICT,
    ...policy,
  });
  return results;
}

describe('guardrails', () => {
  it('allow a good start by the strictest policy, each with its reason', () => {
    const { allowed, results } = evaluateGuardrails(goodFacts(), STRICT);
    expect(results.filter(refuses)).toEqual([]);
    expect(allowed).toBe(true);
    expect(results.map(({ outcome }) => outcome)).toEqual(
      GUARDRAILS.map(() => 'allowed'),
    );
  });

  it.each(ROWS)('%s: %s', (...row) => {
    const [id, , , outcome, reason] = row;
    const results = judge(row);
    expect(results.find(each => each.id === id)).toMatchObject({
      outcome,
      reason: expect.stringMatching(reason),
    });
  });

  it.each(ROWS.filter(([, , , outcome]) => outcome === 'denied'))(
    '%s, %s: is the only one that refuses, and says what to do',
    (...row) => {
      const refusing = judge(row).filter(refuses);
      expect(refusing.map(({ id }) => id)).toEqual([row[0]]);
      expect(refusing[0]?.advice).toMatch(/^[A-Z].*\.$/);
    },
  );

  it.each(
    GUARDRAILS.flatMap(({ id }) =>
      (NEEDS[id] ?? []).map(fact => [id, fact] as const),
    ),
  )('%s: refuses while %s is not known', (id, fact) => {
    const facts = goodFacts({ [fact]: WHY });
    const { results } = evaluateGuardrails(facts, STRICT);
    expect(results.find(each => each.id === id)).toMatchObject({
      outcome: 'unknown',
      reason: 'AWS did not answer.',
    });
  });

  it('are all in the table of what they need', () => {
    expect(Object.keys(NEEDS)).toEqual(GUARDRAILS.map(({ id }) => id));
  });

  it('have a refusal in this table each, but for the one that only warns', () => {
    const refused = ROWS.filter(([, , , outcome]) => outcome === 'denied');
    const tested = new Set(refused.map(([id]) => id));
    expect(
      GUARDRAILS.map(({ id }) => id).filter(id => !tested.has(id)),
    ).toEqual(['other-teams']);
  });

  it('speak in sentences', () => {
    const reasons = ROWS.flatMap(row => judge(row));
    for (const { reason } of reasons) expect(reason).toMatch(/^\S.*[.]$/);
  });

  it('ask nothing of staging but what would always harm', () => {
    const bare = goodFacts({
      environment: 'staging',
      ...template({ stopAlarmArns: [] }),
      steadyState: knownFact([]),
      preview: knownFact(null),
      activeRuns: knownFact([]),
    });
    expect(evaluateGuardrails(bare, LENIENT).allowed).toBe(true);
  });
});
