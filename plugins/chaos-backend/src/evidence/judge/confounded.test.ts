import { TestDatabases } from '@backstage/backend-test-utils';
import { Cell, createIntent, Sample } from '@faultline/plugin-chaos-common';
import { FisExperiment } from '../../aws/FisGateway';
import { DatabaseIntentStore } from '../../database/DatabaseIntentStore';
import { DatabaseRunStore } from '../../database/DatabaseRunStore';
import { DatabaseServiceStore } from '../../database/DatabaseServiceStore';
import { DatabaseTemplateStore } from '../../database/DatabaseTemplateStore';
import { connect } from '../../database/migrate';
import { createScores } from '../../scorecards/__testUtils__/createScores';
import { MetricCollector } from '../collect/MetricCollector';
import { EvidenceJudge } from '../EvidenceJudge';
import { EvidencePlan } from '../signals/SignalPlanner';
import { Confounders } from './Confounders';
import { finalJudgement } from './finalJudgement';

jest.setTimeout(60_000);

const CELL = '111122223333.us-east-1';
const ENTITY_REF = 'component:default/orders';
const START = Date.parse('2026-11-02T10:00:00Z');
const MINUTE = 60_000;
const at = (minutes: number) => new Date(START + minutes * MINUTE);

const cell: Cell = {
  id: CELL,
  accountId: '111122223333',
  accountName: 'Shop',
  environment: 'staging',
  production: false,
  region: 'us-east-1',
};

/** CPU of the targets rises while the fault lasts, the latency does not. */
const plan = {
  signals: [
    ['p95', 'steadyState', 'latency', 's'],
    ['cpu', 'faultEvidence', 'utilization', '%'],
  ].map(([id, role, kind, unit]) => ({
    id,
    title: id,
    role,
    kind,
    unit,
    direction: 'up',
    missing: 'ignore',
    threshold: null,
    period: 60,
    cellId: CELL,
    origin: 'dashboard',
    alarm: null,
    source: {
      type: 'metric',
      metric: { namespace: 'Api', metric: id, dimensions: {}, stat: 'p95' },
    },
  })),
  alarms: [],
  problems: [],
  given: '',
  when: '',
  then: '',
  version: 1,
  updatedAt: null,
  updatedBy: null,
  objectiveSeconds: 600,
} as unknown as EvidencePlan;

function wave(minute: number): number {
  return Math.sin(minute * 12.9898) * 0.01;
}

const collector = {
  collect: async () => {
    const course = (value: (minute: number) => number) =>
      Array.from({ length: 100 }, (_, index): Sample => {
        const minute = index - 40;
        return [at(minute).getTime() / 1000, value(minute)];
      });
    const reading = (points: Sample[]) => ({
      period: 60,
      points,
      problem: null,
    });
    const isFault = (minute: number) => minute >= 1 && minute < 11;
    return new Map([
      ['p95', reading(course(minute => 0.3 + wave(minute)))],
      ['cpu', reading(course(m => (isFault(m) ? 90 : 20) + wave(m)))],
    ]);
  },
} as unknown as MetricCollector;

function experiment(
  id: string,
  [from, to]: [number, number | null],
  change: Partial<FisExperiment> = {},
): FisExperiment {
  return {
    experimentId: id,
    templateId: 'EXTstop',
    state: to === null ? 'running' : 'completed',
    createdAt: at(from - 1),
    tags: {},
    stateReason: '',
    error: null,
    preview: false,
    stopAlarmArns: [],
    targets: [],
    emptyTargetResolutionMode: 'fail',
    startedAt: at(from - 1),
    endedAt: to === null ? null : at(to),
    actions: [
      {
        name: 'stop',
        actionId: 'aws:ecs:stop-task',
        parameters: {},
        targets: { Tasks: 'tasks' },
        startAfter: [],
        state: 'completed',
        reason: '',
        startedAt: at(from),
        endedAt: to === null ? null : at(to),
      },
    ],
    ...change,
  };
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('a run on %s', id => {
  async function startService({ deployedAt = null as Date | null } = {}) {
    const knex = await databases.init(id);
    const db = await connect({ getClient: async () => knex });
    const services = DatabaseServiceStore.create({
      db,
      config: { cells: [] },
      scores: createScores(),
    });
    const templates = DatabaseTemplateStore.create({ db });
    const runs = DatabaseRunStore.create({ db });
    await services.save({
      entityRef: ENTITY_REF,
      title: 'orders',
      kind: 'component',
      owner: null,
      system: null,
      selector: null,
      fromDefault: false,
      problem: null,
      resourceArns: [],
      profile: {
        owners: [],
        lifecycle: null,
        tier: null,
        dependsOn: [],
        notApplicable: [],
        recoveryObjectiveSeconds: null,
        deployedAt: deployedAt && deployedAt.getTime(),
      },
    });
    await services.saveRollup(ENTITY_REF, {
      mapping: 'mapped',
      templateKeys: [`${CELL}.EXTstop`, `${CELL}.EXTburn`],
      runCount: 0,
      running: 0,
      lastRuns: [],
    });
    await templates.save(CELL, {
      templateId: 'EXTburn',
      arn: 'arn:aws:fis:us-east-1:111122223333:experiment-template/EXTburn',
      description: 'Burn the processors of the API',
      tags: {},
      updatedAt: at(-10_000),
      actions: [],
      targets: [],
      stopAlarmArns: [],
      emptyTargetResolutionMode: 'fail',
      report: false,
    });
    const record = async (each: FisExperiment) =>
      (await runs.record(CELL, each, at(60), at(61))).run;
    const cellsById = new Map([[CELL, cell]]);
    const judge = EvidenceJudge.create({
      cellsById,
      collector,
      confounders: Confounders.create({ runs, services, templates }),
      services,
      templates,
    } as unknown as Parameters<typeof EvidenceJudge.create>[0]);
    const run = await record(experiment('EXPmine', [1, 11]));
    const verdictOf = async () => {
      const { body, hash, verdict } = await judge.judge(run, plan, at(60));
      return { ...body.verdict!, hash, told: finalJudgement(run, verdict) };
    };
    return { db, record, verdictOf };
  }

  const said = ({ reasons }: { reasons: { code: string; text: string }[] }) =>
    reasons.find(({ code }) => code === 'confounded_by')?.text;

  it('is judged with high confidence when nothing else happened', async () => {
    const { record, verdictOf } = await startService();
    await record(experiment('EXPlast', [-90, -80]));
    await record(experiment('EXPnext', [120, 130]));
    const verdict = await verdictOf();
    expect(verdict).toMatchObject({ verdict: 'passed', behaviour: 'held' });
    expect(said(verdict)).toBeUndefined();
  });

  it.each([
    [[-20, -15], 'from 09:40 until 09:45 UTC, shortly before this fault.'],
    [[5, 40], 'from 10:05 until 10:40 UTC, while this fault lasted.'],
    [
      [20, 25],
      'from 10:20 until 10:25 UTC, while recovery from this fault was watched.',
    ],
    [[8, null], 'from 10:08 UTC, while this fault lasted.'],
  ] as [[number, number | null], string][])(
    'has low confidence and says why beside a run of %j',
    async (span, when) => {
      const { record, verdictOf } = await startService();
      const alone = await verdictOf();
      await record(experiment('EXPburn', span, { templateId: 'EXTburn' }));
      const verdict = await verdictOf();
      expect(verdict).toMatchObject({
        verdict: 'passed',
        behaviour: 'held',
        confidence: 'low',
        told: { verdict: 'passed', confidence: 'low' },
      });
      expect(said(verdict)).toBe(
        `Run EXPburn of "Burn the processors of the API" acted on the service too, ${when} What was seen may not come from the fault alone. Run it again when nothing else happens.`,
      );
      expect(verdict.hash).not.toBe(alone.hash);
    },
  );

  it('does not mind previews, runs that harmed nothing and other services', async () => {
    const { record, verdictOf } = await startService();
    await record(experiment('EXPpreview', [2, 9], { preview: true }));
    await record(
      experiment('EXPfailed', [2, 3], { state: 'failed', actions: [] }),
    );
    await record(experiment('EXPother', [2, 9], { templateId: 'EXTother' }));
    expect(said(await verdictOf())).toBeUndefined();
  });

  it('minds a run that was started here for the service, whatever its template', async () => {
    const { db, record, verdictOf } = await startService();
    const intents = DatabaseIntentStore.create({ db });
    await intents.create(
      {
        idempotencyKey: 'key',
        requestHash: 'hash',
        entityRef: ENTITY_REF,
        templateKey: `${CELL}.EXTgone`,
        cellId: CELL,
        userRef: 'user:default/somebody',
        reason: '',
      },
      createIntent('intent', at(2).getTime()).intent,
      at(2),
    );
    await record(
      experiment('EXPgone', [2, 9], {
        templateId: 'EXTgone',
        tags: { 'faultline:intent': 'intent' },
      }),
    );
    expect(said(await verdictOf())).toMatch(/^Run EXPgone of "EXTgone" acted/);
  });

  it('names three runs and counts the rest', async () => {
    const { record, verdictOf } = await startService();
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await record(experiment(`EXP${name}`, [2, 9]));
    }
    const text = said(await verdictOf());
    expect(text?.match(/Run EXP[a-e] of/g)).toHaveLength(3);
    expect(text).toContain('. 2 more runs did the same.');
  });

  it.each([
    [at(5), true],
    [at(-20), true],
    [at(-60), false],
    [at(60), false],
  ])('minds a deploy at %p: %p', async (deployedAt, minds) => {
    const { verdictOf } = await startService({ deployedAt });
    const verdict = await verdictOf();
    const clock = deployedAt.toISOString().slice(11, 16);
    expect(said(verdict)?.split('. ')[0]).toBe(
      minds ? `The service was deployed at ${clock} UTC` : undefined,
    );
    expect(verdict.confidence === 'low').toBe(minds);
  });
});
