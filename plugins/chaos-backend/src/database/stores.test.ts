import { TestDatabases } from '@backstage/backend-test-utils';
import {
  createIntent,
  nextIntent,
  SERVICE_STATUSES,
} from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { FisExperiment, FisTemplate } from '../aws/FisGateway';
import { createScores } from '../scorecards/__testUtils__/createScores';
import { DatabaseActivityStore } from './DatabaseActivityStore';
import { DatabaseApprovalStore } from './DatabaseApprovalStore';
import { DatabaseCellStore } from './DatabaseCellStore';
import { DatabaseInquiryStore } from './DatabaseInquiryStore';
import { DatabaseEvidenceStore } from './DatabaseEvidenceStore';
import { DatabaseIntentStore } from './DatabaseIntentStore';
import { DatabaseLeverStore } from './DatabaseLeverStore';
import { DatabasePreviewStore } from './DatabasePreviewStore';
import { DatabaseRetention } from './DatabaseRetention';
import { DatabaseRunNewsStore } from './DatabaseRunNewsStore';
import { DatabaseRunStore } from './DatabaseRunStore';
import { DatabaseRunTargetStore } from './DatabaseRunTargetStore';
import { DatabaseServiceStore } from './DatabaseServiceStore';
import { DatabaseTemplateStore } from './DatabaseTemplateStore';
import { connect } from './migrate';

jest.setTimeout(60_000);

const CELL = '111122223333.us-east-1';
const at = (seconds: number) => new Date(1_760_000_000_000 + seconds * 1000);

const profile = {
  owners: [],
  lifecycle: null,
  tier: null,
  dependsOn: [],
  notApplicable: [],
  recoveryObjectiveSeconds: null,
  deployedAt: null,
};

function template(id: string, tags: Record<string, string>): FisTemplate {
  return {
    templateId: id,
    arn: `arn:aws:fis:us-east-1:111122223333:experiment-template/${id}`,
    description: id,
    tags,
    updatedAt: at(0),
    actions: [],
    targets: [],
    stopAlarmArns: [],
    emptyTargetResolutionMode: 'fail',
    report: false,
  };
}

function experiment(
  id: string,
  change: Partial<FisExperiment> = {},
): FisExperiment {
  return {
    experimentId: id,
    templateId: 'EXTa',
    state: 'running',
    createdAt: at(0),
    tags: {},
    stateReason: '',
    error: null,
    preview: false,
    stopAlarmArns: ['arn:alarm'],
    actions: [],
    targets: [],
    emptyTargetResolutionMode: 'fail',
    startedAt: at(1),
    endedAt: null,
    ...change,
  };
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the stores on %s', id => {
  let db: Knex;

  beforeEach(async () => {
    const knex = await databases.init(id);
    db = await connect({ getClient: async () => knex });
  });

  const serviceStore = () =>
    DatabaseServiceStore.create({
      db,
      config: { cells: [] },
      scores: createScores(),
    });

  it('takes every migration back', async () => {
    await db.migrate.rollback(
      { directory: `${__dirname}/../../migrations` },
      true,
    );
    expect(await db.schema.hasTable('runs')).toBe(false);
    expect(await db.schema.hasTable('services')).toBe(false);
  });

  it('matches templates by all tags, a key alone, and ids', async () => {
    const store = DatabaseTemplateStore.create({ db });
    await store.replaceCell(
      CELL,
      [
        template('EXTa', { service: 'cart', environment: 'prod' }),
        template('EXTb', { service: 'cart', environment: '' }),
        template('EXTc', { service: 'Cart' }),
      ],
      ['EXTa', 'EXTb', 'EXTc'],
    );
    const match = async (tags: { key: string; value?: string }[], ids = []) =>
      (await store.match({ tags, ids })).map(key => key.split('.').at(-1));
    expect(await match([{ key: 'service', value: 'cart' }])).toEqual([
      'EXTa',
      'EXTb',
    ]);
    expect(
      await match([
        { key: 'service', value: 'cart' },
        { key: 'environment', value: '' },
      ]),
    ).toEqual(['EXTb']);
    expect(await match([{ key: 'service' }])).toHaveLength(3);
    expect(await match([])).toEqual([]);
    expect(await store.match({ tags: [], ids: ['EXTc'] })).toEqual([
      `${CELL}.EXTc`,
    ]);
    await store.replaceCell(CELL, [], ['EXTa']);
    expect(await store.count()).toBe(1);
    expect(await match([{ key: 'service' }])).toEqual(['EXTa']);
  });

  it('moves the state of a run forward only', async () => {
    const store = DatabaseRunStore.create({ db });
    const record = (change: Partial<FisExperiment>) =>
      store.record(CELL, experiment('EXP1', change), at(10), at(12));
    expect((await record({})).changed).toBe(true);
    expect((await record({})).changed).toBe(false);
    expect((await record({ state: 'initiating' })).run.state).toBe('running');
    const ended = await record({ state: 'completed', endedAt: at(60) });
    expect(ended.changed).toBe(true);
    expect(ended.run).toMatchObject({ version: 2, state: 'completed' });
    expect((await record({ state: 'running' })).run.state).toBe('completed');
  });

  it('lets no number of previews hide what was run', async () => {
    const store = DatabaseRunStore.create({ db });
    const add = (n: number, preview: boolean) =>
      store.record(
        CELL,
        experiment(`EXP${n}`, {
          preview,
          state: 'completed',
          createdAt: at(n),
          endedAt: at(n + 1),
        }),
        at(99),
        at(99),
      );
    await add(1, false);
    await add(2, false);
    for (let n = 3; n < 70; n += 1) await add(n, true);
    const key = `${CELL}.EXTa`;
    const latest = await store.latest([key], 10);
    expect(latest.map(run => run.experimentId)).toEqual(['EXP2', 'EXP1']);
    // In the history they are all the same.
    const { items, total } = await store.list({
      templateKeys: [key],
      limit: 10,
    });
    expect([total, items[0]?.experimentId]).toEqual([69, 'EXP69']);
  });

  it('begins once to look after each run, the newest first', async () => {
    const runs = DatabaseRunStore.create({ db });
    const store = DatabaseEvidenceStore.create({ db });
    for (let n = 0; n < 3; n += 1) {
      const change = { createdAt: at(n) };
      await runs.record(CELL, experiment(`EXP${n}`, change), at(9), at(9));
    }
    const adopt = () => store.adopt(at(10), { limit: 2, paceMs: 1000 });
    const known = async () =>
      (await Promise.all([0, 1, 2].map(n => store.get(`${CELL}.EXP${n}`)))).map(
        each => each?.state ?? null,
      );
    expect(await adopt()).toBe(2);
    expect(await known()).toEqual([null, 'running', 'running']);
    expect(await adopt()).toBe(1);
    expect(await adopt()).toBe(0);
    expect(await known()).toEqual(['running', 'running', 'running']);
  });

  it('knows who asked for a preview, unless its tags are no user', async () => {
    const store = DatabaseRunStore.create({ db });
    const record = async (n: string, change: Partial<FisExperiment>) =>
      (await store.record(CELL, experiment(n, change), at(1), at(3))).run;
    const asked = {
      'faultline:preview': 'p',
      'faultline:actor': 'user:default/ana',
    };
    const by = async (n: string, change: Partial<FisExperiment>) =>
      (await record(n, change)).userRef;
    expect(await by('EXP1', { preview: true, tags: asked })).toBe(
      'user:default/ana',
    );
    // A run that was not started here says nothing of people.
    expect(await by('EXP2', { tags: asked })).toBeNull();
    const forged = { ...asked, 'faultline:actor': '<script>' };
    expect(await by('EXP3', { preview: true, tags: forged })).toBeNull();
  });

  it('gives each due run to one replica and gives it again later', async () => {
    const store = DatabaseRunStore.create({ db });
    for (let n = 0; n < 20; n += 1) {
      await store.record(CELL, experiment(`EXP${n}`), at(0), at(2));
    }
    expect(await store.claimDue(at(1), at(9), 50)).toEqual([]);
    const taken = await Promise.all(
      [1, 2, 3, 4].map(() => store.claimDue(at(3), at(11), 5)),
    );
    const ids = taken.flat().map(run => run.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await store.claimDue(at(11), at(20), 50)).toHaveLength(20);
  });

  it('writes one intent for a key and one open intent for a template', async () => {
    const store = DatabaseIntentStore.create({ db });
    const request = (idempotencyKey: string) => ({
      idempotencyKey,
      requestHash: 'hash',
      entityRef: 'component:default/cart',
      templateKey: `${CELL}.EXTa`,
      cellId: CELL,
      userRef: 'user:default/ana',
      reason: '',
    });
    const begun = (token: string) =>
      createIntent(token, at(0).getTime()).intent;
    const first = await store.create(request('k'), begun('1'), at(0));
    expect(first).toMatchObject({ created: true, intent: { approved: null } });
    const again = await store.create(request('k'), begun('2'), at(1));
    expect(again).toMatchObject({
      created: false,
      intent: { life: { id: '1' } },
    });
    await expect(
      store.create(request('other'), begun('3'), at(2)),
    ).rejects.toThrow(/Somebody is starting/);

    const { life } = first.intent;
    const refused = nextIntent(life, {
      type: 'answered',
      at: at(3).getTime(),
      attempt: 1,
      answer: { kind: 'rejected', message: 'No' },
    }).intent;
    const save = () => store.save(refused, { over: life, now: at(3) });
    expect(await save()).toBe(true);
    expect(await save()).toBe(false);
    expect((await store.get('1'))?.life).toEqual(refused);
    const third = await store.create(request('third'), begun('4'), at(5));
    expect(third.created).toBe(true);
  });

  it('names the starts that somebody must look after', async () => {
    const store = DatabaseIntentStore.create({ db });
    const life = createIntent('late', at(0).getTime()).intent;
    await store.create(
      {
        idempotencyKey: 'k',
        requestHash: 'hash',
        entityRef: 'component:default/cart',
        templateKey: `${CELL}.EXTa`,
        cellId: CELL,
        userRef: 'user:default/ana',
        reason: '',
      },
      life,
      at(0),
    );
    expect(await store.due(at(1), 10)).toEqual([]);
    const read = (await store.get('late'))!;
    expect(await store.approve(read, 'print')).toMatchObject({
      approved: 'print',
      life: { version: life.version + 1 },
    });
    await expect(store.approve(read, 'print')).rejects.toThrow(/given up/);
    expect(await store.due(new Date(life.dueAt!), 10)).toEqual(['late']);
  });

  it('lists services worst first, page by page, as far as conditions allow', async () => {
    const store = serviceStore();
    const statuses = ['resilient', 'failing', 'stale', 'untested'] as const;
    const team = (n: number) => `group:default/t${n}`;
    // Two teams own every third, none every other third.
    const ownersOf = (n: number) => [[], [team(1)], [team(2), team(3)]][n % 3]!;
    for (let n = 0; n < 12; n += 1) {
      const entityRef = `component:default/s${n}`;
      await store.save({
        entityRef,
        title: n === 5 ? '100%_odd' : `Service ${n}`,
        kind: 'Component',
        owner: ownersOf(n)[0] ?? null,
        system: null,
        selector: null,
        fromDefault: false,
        problem: null,
        resourceArns: [],
        profile: { ...profile, owners: ownersOf(n) },
      });
      const status = statuses[n % 4]!;
      await db('scorecards')
        .where({ entity_ref: entityRef })
        .update({ status, status_rank: SERVICE_STATUSES.indexOf(status) });
      await store.saveRollup(entityRef, {
        mapping: 'unannotated',
        templateKeys: [],
        runCount: 0,
        running: n === 0 ? 1 : 0,
        lastRuns: [],
      });
    }
    const page = await store.list({ limit: 5 });
    expect(page.total).toBe(12);
    expect(page.items.slice(0, 3).map(each => each.status)).toEqual([
      'failing',
      'failing',
      'failing',
    ]);
    const last = page.items[4]!;
    const next = await store.list({
      limit: 50,
      after: { rank: 1, title: last.title, entityRef: last.entityRef },
    });
    expect(next.items).toHaveLength(7);
    expect((await store.list({ q: '%_', limit: 5 })).items).toHaveLength(1);
    const ownedBy = (...teams: number[]) => ({
      property: 'owner' as const,
      values: teams.map(team),
    });
    const total = async (
      criteria: Parameters<typeof store.list>[0]['criteria'],
    ) => (await store.list({ limit: 50, criteria })).total;
    // The second owner counts as the first does.
    const totals = [ownedBy(1), ownedBy(2), ownedBy(3), ownedBy(2, 3)];
    expect(await Promise.all(totals.map(total))).toEqual([4, 4, 4, 4]);
    expect(await total({ not: ownedBy(3) })).toBe(8);
    expect(await total({ allOf: [ownedBy(2), ownedBy(3)] })).toBe(4);
    expect(await total(ownedBy())).toBe(0);
    expect((await store.list({ owner: team(3), limit: 50 })).total).toBe(4);
    expect((await store.counts({ anyOf: [ownedBy(1)] })).all).toBe(4);
    expect((await store.counts()).running).toBe(1);
    expect((await store.facets()).owners).toEqual([1, 2, 3].map(team));
    expect((await store.facets(ownedBy(3))).owners).toEqual([2, 3].map(team));
    await store.saveRollup('component:default/s3', {
      mapping: 'mapped',
      templateKeys: [`${CELL}.EXT3`],
      runCount: 0,
      running: 0,
      lastRuns: [],
    });
    expect(
      (await store.servicesOf([`${CELL}.EXT3`])).map(each => each.entityRef),
    ).toEqual(['component:default/s3']);
    await store.replaceAll([]);
    expect(await store.refs()).toEqual([]);
  });

  it('remembers since when a cell cannot be read', async () => {
    const store = DatabaseCellStore.create({ db });
    await store.configure([CELL, 'gone'], at(0));
    await store.configure([CELL], at(0));
    const problem = { kind: 'denied' as const, message: 'no' };
    await store.recordProblem(CELL, problem, at(1), at(5));
    await store.recordProblem(CELL, problem, at(5), at(9));
    const [failing] = await store.all();
    expect(failing).toMatchObject({
      failures: 2,
      problem: { since: at(1) },
      dueAt: at(9),
    });
    await store.recordRead(CELL, at(9), at(20));
    expect(await store.all()).toMatchObject([{ failures: 0, problem: null }]);
  });

  it('gives one preview to who asks twice, and ends it once', async () => {
    const store = DatabasePreviewStore.create({ db });
    const preview = (previewId: string, userRef = 'user:default/ana') => ({
      id: previewId,
      entityRef: 'component:default/cart',
      templateKey: `${CELL}.EXTa`,
      cellId: CELL,
      userRef,
      templateHash: 'hash',
      template: template('EXTa', {}),
    });
    const create = (previewId: string, userRef?: string) =>
      store.create(preview(previewId, userRef), at(0), at(12));
    expect(await create('1')).toMatchObject({ created: true });
    expect(await create('2')).toMatchObject({
      created: false,
      preview: { id: '1', experimentId: null },
    });
    expect((await create('3', 'user:default/ben')).created).toBe(true);
    await store.follow('1', 'EXP1', at(1));
    expect(await store.claimDue(at(0.5), at(9), 5)).toEqual([]);
    const due = await Promise.all([
      store.claimDue(at(2), at(9), 5),
      store.claimDue(at(2), at(9), 5),
    ]);
    expect(due.flat()).toMatchObject([{ id: '1', experimentId: 'EXP1' }]);
    const readAt = at(3);
    const found = { message: '', targets: [], groups: [], readAt };
    await store.finish('1', { state: 'ready', ...found });
    await store.finish('1', { state: 'failed', message: 'late' });
    expect(await store.get('1')).toMatchObject({ state: 'ready', readAt });
    expect((await create('4')).created).toBe(true);
    expect(await store.getMany(['1', '3', '5'])).toHaveLength(2);
  });

  it('remembers what was approved until it is compared with what runs', async () => {
    const store = DatabaseApprovalStore.create({ db });
    const approval = (intentId: string) => ({
      intentId,
      templateHash: 'hash',
      template: template('EXTa', {}),
      previewId: `preview-${intentId}`,
      results: [],
    });
    await store.add(approval('1'), at(0));
    expect(await store.previewIds(['1', '2'])).toEqual(
      new Map([['1', 'preview-1']]),
    );
    expect(await store.toVerify('1')).toMatchObject({ templateHash: 'hash' });
    expect(await store.toVerify('2')).toBeUndefined();
    await store.verified('1', null, at(5));
    expect(await store.toVerify('1')).toBeUndefined();
  });

  it('removes old previews unless a start was approved with them', async () => {
    const previews = DatabasePreviewStore.create({ db });
    const approvals = DatabaseApprovalStore.create({ db });
    const intents = DatabaseIntentStore.create({ db });
    const retention = DatabaseRetention.create({ db });
    const add = async (previewId: string, seconds: number, end = true) => {
      await previews.create(
        {
          id: previewId,
          entityRef: 'component:default/cart',
          templateKey: `${CELL}.${previewId}`,
          cellId: CELL,
          userRef: 'user:default/ana',
          templateHash: 'hash',
          template: template('EXTa', {}),
        },
        at(seconds),
        at(seconds),
      );
      const failed = { state: 'failed' as const, message: 'No' };
      await (end && previews.finish(previewId, failed));
    };
    const approve = (intentId: string, previewId: string) =>
      approvals.add(
        {
          intentId,
          templateHash: 'hash',
          template: template('EXTa', {}),
          previewId,
          results: [],
        },
        at(0),
      );
    await add('approved', 0);
    await add('orphaned', 0);
    await add('resolving', 0, false);
    await add('young', 100);
    for (let n = 0; n < 600; n += 1) await add(`old-${n}`, n / 100);
    await intents.create(
      {
        idempotencyKey: 'k',
        requestHash: 'hash',
        entityRef: 'component:default/cart',
        templateKey: `${CELL}.EXTa`,
        cellId: CELL,
        userRef: 'user:default/ana',
        reason: '',
      },
      createIntent('kept', at(0).getTime()).intent,
      at(0),
    );
    await approve('kept', 'approved');
    await approve('gone', 'orphaned');

    expect(await retention.removePreviews(at(100))).toBe(600);
    expect(await retention.removeApprovals()).toBe(1);
    expect(await retention.removePreviews(at(100))).toBe(1);
    expect(await retention.removePreviews(at(100))).toBe(0);
    const left = await previews.getMany([
      'approved',
      'orphaned',
      'resolving',
      'young',
      'old-0',
    ]);
    expect(left.map(each => each.id).sort()).toEqual([
      'approved',
      'resolving',
      'young',
    ]);
    expect(await approvals.previewIds(['kept', 'gone'])).toEqual(
      new Map([['kept', 'approved']]),
    );
  });

  it('knows safety levers, and when one was last read', async () => {
    const store = DatabaseLeverStore.create({ db });
    await store.configure([CELL, 'gone'], at(0));
    await store.configure([CELL], at(1));
    expect(await store.claimDue(at(1), at(9), 4)).toEqual([CELL]);
    const engaging = { status: 'engaging' as const, reason: 'Drill' };
    const record = (lever: Parameters<typeof store.recordRead>[1]) =>
      store.recordRead(CELL, lever, at(2), at(4));
    expect(await record(engaging)).toBe(true);
    expect(await record(engaging)).toBe(false);
    expect(await record({ ...engaging, status: 'engaged' })).toBe(true);
    expect(await store.recordProblem(CELL, 'AWS denied it.', at(9))).toBe(true);
    expect(await store.all()).toEqual([
      {
        cellId: CELL,
        status: 'unknown',
        reason: 'AWS denied it.',
        readAt: at(2),
      },
    ]);
    expect(await store.claimDue(at(8), at(20), 4)).toEqual([]);
  });

  it('tells what goes on, without previews and refused starts', async () => {
    const store = DatabaseActivityStore.create({ db });
    const runs = DatabaseRunStore.create({ db });
    const intents = DatabaseIntentStore.create({ db });
    for (const change of [
      experiment('EXP1', { tags: { 'faultline:intent': '1' } }),
      experiment('EXP2', { preview: true }),
      experiment('EXP3', { state: 'completed' }),
    ]) {
      await runs.record(CELL, change, at(1), at(3));
    }
    for (const [intentId, templateId, seconds] of [
      ['1', 'EXTa', 0],
      ['2', 'EXTb', 10],
      ['3', 'EXTc', 20],
    ] as const) {
      await intents.create(
        {
          idempotencyKey: intentId,
          requestHash: '',
          entityRef: 'component:default/cart',
          templateKey: `${CELL}.${templateId}`,
          cellId: CELL,
          userRef: 'user:default/ana',
          reason: '',
        },
        createIntent(intentId, at(seconds).getTime()).intent,
        at(seconds),
      );
    }
    for (const [intentId, answer] of [
      ['1', { kind: 'started', experimentId: 'EXP1', asApproved: true }],
      ['2', { kind: 'rejected', message: 'No' }],
    ] as const) {
      const { life } = (await intents.get(intentId))!;
      const { intent } = nextIntent(life, {
        type: 'answered',
        at: at(30).getTime(),
        attempt: 1,
        answer,
      });
      await intents.save(intent, { over: life, now: at(30) });
    }
    expect(await store.runs()).toMatchObject([
      { experimentId: 'EXP1', entityRef: 'component:default/cart' },
    ]);
    expect(await store.openStarts()).toMatchObject([{ intentId: '3' }]);
    const starts = (except?: string) =>
      store.startsOf('user:default/ana', at(-1), except);
    expect(await starts()).toEqual([at(0).getTime(), at(20).getTime()]);
    expect(await starts('3')).toEqual([at(0).getTime()]);
  });

  it('keeps the first answer of AWS to what a run hits', async () => {
    const store = DatabaseRunTargetStore.create({ db });
    const hit = (resource: string) => [
      { targetName: 'tasks', resourceType: 'aws:ecs:task', resource },
    ];
    await store.saveResolved('r', hit('a'), at(0));
    await store.saveResolved('r', hit('b'), at(1));
    const known = { runId: 'r', resolved: hit('a') };
    expect(await store.getMany(['r', 'x'])).toEqual(
      new Map([['r', { ...known, groups: null, message: '' }]]),
    );
    await store.saveGroups('r', { groups: [], message: 'No tags' });
    expect((await store.getMany(['r'])).get('r')).toEqual({
      ...known,
      groups: [],
      message: 'No tags',
    });
  });

  it('asks about runs in progress and those that ended a moment ago', async () => {
    const runs = DatabaseRunStore.create({ db });
    const store = DatabaseInquiryStore.create({ db });
    const record = (
      name: string,
      change: Partial<FisExperiment>,
      readAt = 60,
    ) => runs.record(CELL, experiment(name, change), at(readAt), at(readAt));
    const ended = { state: 'completed', endedAt: at(30) } as const;
    const halted = {
      state: 'stopped',
      stateReason: 'Experiment halted by stop condition.',
      endedAt: at(30),
    } as const;
    await record('EXPpending', { state: 'pending' });
    await record('EXPrunning', {});
    await record('EXPpreview', { preview: true });
    await record('EXPended', ended);
    await record('EXPhalted', halted);
    await record('EXPold', halted, 30 + 3601);
    const due = await store.claimDue(at(4000), at(4008), 50);
    expect(
      due.map(({ about, runId }) => [about, runId.split('.')[2]]).sort(),
    ).toEqual([
      ['halt', 'EXPhalted'],
      ['targets', 'EXPended'],
      ['targets', 'EXPhalted'],
      ['targets', 'EXPrunning'],
    ]);
    expect(await store.claimDue(at(4007), at(4020), 50)).toEqual([]);

    for (const inquiry of due) await store.close(inquiry);
    // An end that was followed is asked about however late it is heard of.
    await record('EXPrunning', halted, 90_000);
    expect(await store.openOf(`${CELL}.EXPrunning`)).toEqual(['halt']);
    expect(await store.openOf(`${CELL}.EXPpending`)).toEqual(['targets']);
    const [again] = await store.claimDue(at(90_000), at(90_008), 50);
    await store.postpone(again!, at(90_100));
    expect(await store.claimDue(at(90_099), at(90_200), 50)).toEqual([]);
    expect(await store.claimDue(at(90_100), at(90_200), 50)).toMatchObject([
      { about: 'halt', attempts: 1 },
    ]);
  });

  it('remembers which alarm stopped a run, and holds its news until then', async () => {
    const runs = DatabaseRunStore.create({ db });
    const news = DatabaseRunNewsStore.create({ db });
    const inquiries = DatabaseInquiryStore.create({ db });
    const runId = `${CELL}.EXPhalted`;
    await runs.record(CELL, experiment('EXPhalted'), at(10), at(12));
    await runs.record(
      CELL,
      experiment('EXPhalted', {
        state: 'stopped',
        stateReason: 'Experiment halted by stop condition.',
        endedAt: at(30),
      }),
      at(40),
      at(42),
    );
    const untold = async (heldSince: number) =>
      (await news.untold(5, at(heldSince))).map(({ run }) => run.id);
    expect(await untold(39)).toEqual([]);
    expect(await untold(40)).toEqual([runId]);
    const halt = [{ name: 'alarm', at: at(25).toISOString() }];
    await runs.saveHalt(runId, halt);
    expect(await runs.get(runId)).toMatchObject({ halt, version: 3 });
    for (const inquiry of await inquiries.claimDue(at(50), at(60), 5)) {
      await inquiries.close(inquiry);
    }
    expect(await untold(39)).toEqual([runId]);
  });

  it('tells by what services claim resources', async () => {
    const store = serviceStore();
    await store.save({
      entityRef: 'component:default/cart',
      title: 'Cart',
      kind: 'Component',
      owner: 'group:default/a',
      system: null,
      selector: { tags: [{ key: 'service', value: 'cart' }], ids: [] },
      fromDefault: false,
      problem: null,
      resourceArns: ['arn:aws:lambda:us-east-1:111122223333:function:cart'],
      profile,
    });
    expect(await store.claims()).toEqual([
      {
        entityRef: 'component:default/cart',
        ownerRef: 'group:default/a',
        arns: ['arn:aws:lambda:us-east-1:111122223333:function:cart'],
        tags: [{ key: 'service', value: 'cart' }],
      },
    ]);
  });
});
