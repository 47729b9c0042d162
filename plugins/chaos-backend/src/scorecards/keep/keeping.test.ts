import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Cell, FailureMode, tellStory } from '@faultline/plugin-chaos-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { readChaosConfig } from '../../config';
import { DatabaseFindingStore } from '../../database/DatabaseFindingStore';
import { DatabaseGroupStore } from '../../database/DatabaseGroupStore';
import { DatabaseRollUpStore } from '../../database/DatabaseRollUpStore';
import { DatabaseRunStore } from '../../database/DatabaseRunStore';
import { DatabaseRunTargetStore } from '../../database/DatabaseRunTargetStore';
import { DatabaseScorecardStore } from '../../database/DatabaseScorecardStore';
import { DatabaseServiceStore } from '../../database/DatabaseServiceStore';
import { DatabaseTemplateStore } from '../../database/DatabaseTemplateStore';
import { DatabaseWaiverStore } from '../../database/DatabaseWaiverStore';
import { connect } from '../../database/migrate';
import { aRun, aService, aTemplate, ranDocument } from '../__testUtils__/world';
import { History } from '../jobs/History';
import { Recompute } from '../jobs/Recompute';
import { ScorecardWorker } from '../jobs/ScorecardWorker';
import { RunEvidenceKeeper } from './RunEvidenceKeeper';
import { ScoreKeeper } from './ScoreKeeper';

jest.setTimeout(120_000);

const DAY = 86_400_000;
const START = Date.parse('2026-11-05T12:00:00Z');
const cell: Cell = {
  id: '111122223333.us-east-1',
  accountId: '111122223333',
  accountName: 'Shop',
  region: 'us-east-1',
  environment: 'production',
  production: true,
};

/** The stores with everything that follows from a change, and a clock. */
function open(db: Knex, settings: object = {}) {
  let time = START;
  const now = () => new Date(time);
  const { scoring } = readChaosConfig(
    mockServices.rootConfig({ data: { chaos: { scoring: settings } } }),
  );
  const config = { cells: [cell] };
  const cellsById = new Map([[cell.id, cell]]);
  const scores = ScoreKeeper.create({ cellsById, now, scoring });
  const consequences = RunEvidenceKeeper.create({ now, scores });
  const logger = mockServices.logger.mock();
  const { version } = scoring;
  const recompute = Recompute.create({ db, logger, now, scores, version });
  const history = History.create({ cellsById, db, now, scoring });
  return {
    now,
    scores,
    at: (day: number) => {
      time = START + day * DAY;
    },
    logger,
    findings: DatabaseFindingStore.create({ db, scores }),
    groups: DatabaseGroupStore.create({ db, scores }),
    rollUps: DatabaseRollUpStore.create({ db }),
    runs: DatabaseRunStore.create({ consequences, db }),
    runTargets: DatabaseRunTargetStore.create({ consequences, db }),
    scorecards: DatabaseScorecardStore.create({ db, config }),
    services: DatabaseServiceStore.create({ db, config, scores }),
    templates: DatabaseTemplateStore.create({ db, scores }),
    waivers: DatabaseWaiverStore.create({ db, config, scores }),
    recompute,
    history,
    worker: ScorecardWorker.create({
      db,
      history,
      logger,
      notifier: { changed: async () => {} },
      now,
      recompute,
      scores,
      scoring,
    }),
  };
}
type World = ReturnType<typeof open>;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('scorecards on %s', id => {
  let db: Knex;
  let world: World;

  beforeEach(async () => {
    const knex = await databases.init(id);
    db = await connect({ getClient: async () => knex });
    world = open(db);
  });

  const map = (name: string, ...templates: string[]) =>
    world.services.saveRollup(`component:default/${name}`, {
      mapping: 'mapped',
      templateKeys: templates.map(each => `${cell.id}.${each}`),
      runCount: 0,
      running: 0,
      lastRuns: [],
    });
  const template = (name: string, mode?: FailureMode) =>
    world.templates.save(cell.id, aTemplate(name, mode));
  const run = async (
    name: string,
    templateId: string,
    verdict: 'passed' | 'failed' | 'inconclusive',
    daysAgo = 0,
  ) => {
    const endedAt = new Date(world.now().getTime() - daysAgo * DAY);
    const experiment = aRun(name, templateId, endedAt);
    await world.runs.record(cell.id, experiment, world.now(), world.now());
    await world.runs.judge(`${cell.id}.${name}`, {
      verdict,
      reason: 'alarms_held',
      text: '',
      behaviour: verdict === 'passed' ? 'held' : null,
    });
  };
  const card = async (name: string) =>
    (await world.scorecards.get(`component:default/${name}`))?.card;
  const rolled = async (key = 'group:default/a') =>
    world.rollUps.get('group', key);

  it('follow a run in the same transaction, up to the organisation', async () => {
    await template('EXTa');
    await world.services.save(aService('cart'));
    await map('cart', 'EXTa');
    expect(await card('cart')).toMatchObject({
      status: 'untested',
      nextStep: { kind: 'cover', mode: 'function-error', gainTenths: 571 },
    });
    await run('EXP1', 'EXTa', 'failed', 1);
    expect(await card('cart')).toMatchObject({ status: 'failing', tenths: 86 });
    expect(await rolled()).toMatchObject({
      aggregate: { services: 1, scores: { 86: 1 }, statuses: { failing: 1 } },
    });
    await run('EXP2', 'EXTa', 'passed');
    expect(await card('cart')).toMatchObject({ status: 'resilient' });
    const all = await world.rollUps.get('organisation', 'all');
    expect(all?.aggregate.statuses).toEqual({ resilient: 1 });
    // What nobody can see yet has changed nothing.
    const undone = db.transaction(async tx => {
      const runs = DatabaseRunStore.create({
        db: tx,
        consequences: RunEvidenceKeeper.create(world),
      });
      await runs.record(
        cell.id,
        aRun('EXP3', 'EXTa', world.now()),
        world.now(),
        world.now(),
      );
      await runs.judge(`${cell.id}.EXP3`, {
        verdict: 'failed',
        reason: 'alarms_held',
        text: '',
      });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await card('cart')).toMatchObject({ status: 'resilient' });
    expect(await world.recompute.run()).toEqual({ services: 1, repaired: [] });
  });

  it('earn nothing by runs that prove nothing', async () => {
    await template('EXTa');
    await world.services.save(aService('cart'));
    await map('cart', 'EXTa');
    await run('EXP1', 'EXTa', 'inconclusive');
    const preview = { ...aRun('EXP2', 'EXTa', world.now()), preview: true };
    const unguarded = {
      ...aRun('EXP3', 'EXTa', world.now()),
      stopAlarmArns: [],
    };
    const short = aRun('EXP4', 'EXTa', world.now());
    short.actions[0]!.startedAt = new Date(world.now().getTime() - 30_000);
    for (const each of [preview, unguarded, short]) {
      await world.runs.record(cell.id, each, world.now(), world.now());
      await world.runs.judge(`${cell.id}.${each.experimentId}`, {
        verdict: each.preview ? 'preview' : 'passed',
        reason: 'alarms_held',
        text: '',
        behaviour: each.preview ? null : 'held',
      });
    }
    expect(await card('cart')).toMatchObject({
      status: 'untested',
      tenths: null,
      modeCounts: { untested: 2 },
    });
  });

  it('keep what was run, however many previews there are', async () => {
    await template('EXTa');
    await world.services.save(aService('cart'));
    await map('cart', 'EXTa');
    await run('EXP0', 'EXTa', 'inconclusive', 3);
    for (let n = 1; n < 40; n += 1) {
      await world.runs.record(
        cell.id,
        { ...aRun(`EXP${n}`, 'EXTa', world.now()), preview: true },
        world.now(),
        world.now(),
      );
    }
    const kept = await db('run_evidence').pluck('run_id');
    expect(kept).toEqual([`${cell.id}.EXP0`]);
  });

  it('are failing by a document that nobody listed, and know what it proves once it is', async () => {
    const document = (mode?: FailureMode) => ({
      ...aTemplate('EXTa', mode),
      ...ranDocument(world.now()).template,
    });
    await world.templates.save(cell.id, document());
    await world.services.save(aService('cart'));
    await map('cart', 'EXTa');
    const record = async (
      name: string,
      verdict: 'passed' | 'failed',
      by: World,
    ) => {
      await by.runs.record(
        cell.id,
        { ...aRun(name, 'EXTa', by.now()), ...ranDocument(by.now()).run },
        by.now(),
        by.now(),
      );
      await by.runs.judge(`${cell.id}.${name}`, {
        verdict,
        reason: 'alarms_held',
        text: '',
        behaviour: verdict === 'passed' ? 'held' : 'not-recovered',
      });
    };
    await record('EXP1', 'failed', world);
    expect(await card('cart')).toMatchObject({
      status: 'failing',
      statusText:
        'The latest run of "Run automation cut-region and 1 more" failed. No failure mode applies.',
      modeCounts: { failed: 0 },
    });
    expect((await rolled())?.aggregate.statuses).toEqual({ failing: 1 });

    const told = open(db, {
      documents: [{ document: 'cut-*', proves: ['region-failover'] }],
    });
    told.at(0.1);
    await told.worker.tick();
    expect(await card('cart')).toMatchObject({
      status: 'failing',
      statusText: '1 failure mode failed.',
      modeCounts: { failed: 1 },
    });
    told.at(0.2);
    await record('EXP2', 'passed', told);
    // Begun by one document and ended by another, it was long enough to count.
    expect(await card('cart')).toMatchObject({
      status: 'resilient',
      tenths: 600,
      modeCounts: { passed: 1, failed: 0 },
    });
    expect((await told.recompute.run()).repaired).toEqual([]);
  });

  it('are shown as they are wherever services are listed', async () => {
    await template('EXTa');
    for (const name of ['cart', 'other']) {
      await world.services.save(aService(name));
    }
    await map('cart', 'EXTa');
    const listed = async () =>
      (await world.services.list({ limit: 9 })).items.map(
        ({ title, status }) => `${title}: ${status}`,
      );
    expect(await listed()).toEqual(['cart: untested', 'other: untested']);
    await run('EXP1', 'EXTa', 'passed');
    expect(await listed()).toEqual(['other: untested', 'cart: resilient']);
    await run('EXP2', 'EXTa', 'failed');
    expect(await listed()).toEqual(['cart: failing', 'other: untested']);
    const failing = { status: 'failing' as const, limit: 9 };
    expect((await world.services.list(failing)).total).toBe(1);
    expect(await world.services.counts()).toMatchObject({
      all: 2,
      failing: 1,
      untested: 1,
    });
    const stored = await world.services.get('component:default/cart');
    expect(stored?.statusText).toBe((await card('cart'))?.statusText);
  });

  it('come worst first, and of two that fare alike the more demanding tier first', async () => {
    await template('EXTa');
    for (const [name, tier, failed] of [
      ['untested', '1', false],
      ['third', '3', true],
      ['none', null, true],
      ['first', '1', true],
    ] as const) {
      await world.services.save(aService(name, { profile: { tier } }));
      if (failed) await map(name, 'EXTa');
    }
    await run('EXP1', 'EXTa', 'failed');
    const page = (after?: (string | number)[]) =>
      world.scorecards.list(
        {},
        { sort: 'risk', order: 'asc', limit: 2, after },
      );
    const worst = await page();
    const rest = await page(worst.at(-1)!.place);
    expect([...worst, ...rest].map(({ card: { title } }) => title)).toEqual([
      'first',
      'third',
      'none',
      'untested',
    ]);
  });

  it('know functions that are chosen by tags once a preview or a run told which', async () => {
    await template('EXTa', 'function-error');
    await world.services.save(aService('cart'));
    await map('cart', 'EXTa');
    const functions = async () =>
      (await card('cart'))?.checks.find(({ id: of }) => of === 'functions')
        ?.outcome;
    expect(await functions()).toBe('unknown');
    const targets = (...names: string[]) =>
      names.map(name => ({
        targetName: 'some',
        resourceType: 'aws:lambda:function',
        resource: `arn:aws:lambda:us-east-1:111122223333:function:${name}`,
      }));
    await world.runTargets.saveResolved(
      `${cell.id}.EXP1`,
      targets('a'),
      world.now(),
    );
    await run('EXP1', 'EXTa', 'passed', 1);
    expect(await functions()).toBe('yes');
    // Of the next run it becomes known only after it was judged.
    await run('EXP2', 'EXTa', 'inconclusive');
    expect(await functions()).toBe('yes');
    await world.runTargets.saveResolved(
      `${cell.id}.EXP2`,
      targets('a', 'b'),
      world.now(),
    );
    expect(await functions()).toBe('no');
    expect((await world.recompute.run()).repaired).toEqual([]);
  });

  it('keep what a run measured when what it hit becomes known later', async () => {
    await template('EXTa');
    await world.services.save(aService('cart'));
    await map('cart', 'EXTa');
    await world.runs.record(
      cell.id,
      aRun('EXP1', 'EXTa', world.now()),
      world.now(),
      world.now(),
    );
    await world.runs.judge(
      `${cell.id}.EXP1`,
      {
        verdict: 'passed',
        reason: 'alarms_held',
        text: '',
        behaviour: 'recovered',
      },
      { recoverySeconds: 60, objectiveSeconds: 600, alarmSeconds: 30 },
    );
    const measured = await card('cart');
    await world.runTargets.saveResolved(`${cell.id}.EXP1`, [], world.now());
    expect(await card('cart')).toEqual(measured);
  });

  it('get stale by age and by an edit of the template, and recover by a run', async () => {
    await template('EXTa');
    await world.services.save(aService('cart'));
    await map('cart', 'EXTa');
    await run('EXP1', 'EXTa', 'passed');
    world.at(30.5);
    await world.worker.tick();
    expect(await card('cart')).toMatchObject({ status: 'resilient' });
    world.at(31.1);
    await world.worker.tick();
    const aged = await card('cart');
    expect(aged).toMatchObject({ status: 'stale', tenths: 426 });
    await run('EXP2', 'EXTa', 'passed');
    expect(await card('cart')).toMatchObject({ status: 'resilient' });
    await world.templates.save(cell.id, {
      ...aTemplate('EXTa'),
      emptyTargetResolutionMode: 'skip',
    });
    expect(await card('cart')).toMatchObject({ status: 'stale', tenths: 214 });
    // A clock that goes back makes nothing fresher.
    world.at(2);
    await world.worker.tick();
    expect(await card('cart')).toMatchObject({ status: 'stale' });
    expect((await world.recompute.run()).repaired).toEqual([]);
  });

  it('move between teams, systems and tiers, count for each owner once, and vanish', async () => {
    await world.groups.replaceAll([
      { ref: 'group:default/a', title: 'A', parentRef: 'group:default/b' },
      { ref: 'group:default/b', title: 'B', parentRef: 'group:default/a' },
      { ref: 'group:default/c', title: 'C', parentRef: 'group:default/b' },
      { ref: 'system:default/s', title: 'S', parentRef: 'domain:default/d' },
      { ref: 'domain:default/d', title: 'D', parentRef: null },
    ]);
    await world.services.save(aService('cart'));
    const groups = async () => {
      const kinds = ['group', 'system', 'domain', 'tier'] as const;
      const lists = await Promise.all(
        kinds.map(kind => world.rollUps.list(kind)),
      );
      return lists
        .flat()
        .map(({ title, aggregate }) => `${title}: ${aggregate.services}`)
        .sort();
    };
    expect(await groups()).toEqual(['A: 1', 'B: 1']);
    await world.services.save(
      aService('cart', {
        system: 'system:default/s',
        profile: {
          owners: ['group:default/a', 'group:default/c'],
          tier: '1',
        },
      }),
    );
    expect(await groups()).toEqual([
      'A: 1',
      'B: 1',
      'C: 1',
      'D: 1',
      'S: 1',
      'Tier 1: 1',
    ]);
    await world.groups.replaceAll([
      { ref: 'group:default/a', title: 'A', parentRef: null },
      { ref: 'group:default/c', title: 'C', parentRef: null },
      { ref: 'system:default/s', title: 'S', parentRef: 'domain:default/e' },
      { ref: 'domain:default/e', title: 'E', parentRef: null },
    ]);
    expect(await groups()).toEqual([
      'A: 1',
      'C: 1',
      'E: 1',
      'S: 1',
      'Tier 1: 1',
    ]);
    expect((await world.recompute.run()).repaired).toEqual([]);
    await world.services.replaceAll([]);
    expect(await groups()).toEqual([]);
    expect(await card('cart')).toBeUndefined();
    expect(await world.recompute.run()).toEqual({ services: 0, repaired: [] });
  });

  it('leave waived failure modes out until the waiver ends', async () => {
    await template('EXTa');
    await template('EXTb', 'function-error');
    await world.services.save(aService('cart'));
    await map('cart', 'EXTa', 'EXTb');
    await run('EXP1', 'EXTa', 'passed');
    expect(await card('cart')).toMatchObject({ tenths: 429 });
    const ask = {
      entityRef: 'component:default/cart',
      mode: 'function-error' as const,
      reason: 'It is replaced soon.',
      requestedBy: 'user:default/a',
      expiresAt: new Date(START + 10 * DAY),
    };
    const waiver = await world.waivers.request(ask, world.now());
    expect(await card('cart')).toMatchObject({ tenths: 429 });
    await expect(world.waivers.request(ask, world.now())).rejects.toThrow(
      /already/,
    );
    const decision = { by: 'user:default/b', comment: '', version: 1 };
    await world.waivers.decide(
      waiver.id,
      { ...decision, state: 'active' },
      world.now(),
    );
    expect(await card('cart')).toMatchObject({
      tenths: 1000,
      modeCounts: { waived: 1, passed: 1 },
    });
    await expect(
      world.waivers.decide(
        waiver.id,
        { ...decision, state: 'denied' },
        world.now(),
      ),
    ).rejects.toThrow(/already/);
    world.at(10.1);
    await world.worker.tick();
    expect(await card('cart')).toMatchObject({ tenths: 429 });
    const again = await world.waivers.request(
      { ...ask, expiresAt: new Date(START + 20 * DAY) },
      world.now(),
    );
    expect(again.state).toBe('requested');
    expect((await world.recompute.run()).repaired).toEqual([]);
  });

  it('are repaired and reported by the recompute where they were wrong', async () => {
    await template('EXTa');
    await world.services.save(aService('cart'));
    await map('cart', 'EXTa');
    await run('EXP1', 'EXTa', 'passed');
    const right = await card('cart');
    const rolledUp = await rolled();
    await db('scorecards').update({
      card: JSON.stringify({ ...right, tenths: 1 }),
    });
    await db('rollups').where({ kind: 'group' }).update({ aggregate: '{}' });
    await db('rollups').insert({
      kind: 'tier',
      key: 'ghost',
      aggregate: '{}',
      trend: '{"day":1,"since":1,"values":[]}',
    });
    await expect(world.recompute.run()).rejects.toThrow();
    await db('rollups').where({ kind: 'group' }).delete();
    const { repaired } = await world.recompute.run();
    expect(repaired.sort()).toEqual([
      'component:default/cart',
      'group group:default/a',
      'tier ghost',
    ]);
    expect(world.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('component:default/cart'),
    );
    expect(await card('cart')).toEqual(right);
    expect((await rolled())?.aggregate).toEqual(rolledUp?.aggregate);
  });

  it('have a trend from their first hour, and keep the scoring of each day', async () => {
    await template('EXTa');
    await world.services.save(aService('cart'));
    await map('cart', 'EXTa');
    await run('EXP1', 'EXTa', 'failed', 60);
    await run('EXP2', 'EXTa', 'passed', 20);
    const lesson = (daysAgo: number, verdict: 'passed' | 'failed') => ({
      runId: `${cell.id}.EXP${verdict}`,
      at: new Date(START - daysAgo * DAY).toISOString(),
      verdict,
      text: '',
    });
    await world.findings.tell(
      {
        entityRef: 'component:default/cart',
        templateKey: `${cell.id}.EXTa`,
        story: tellStory([lesson(60, 'failed'), lesson(20, 'passed')])!,
        evidence: [],
        expected: '',
      },
      null,
    );
    await world.worker.tick();
    const first = await world.rollUps.snapshots('organisation', 'all', 0);
    const past = first.filter(({ reconstructed }) => reconstructed);
    expect(past.length).toBeGreaterThan(15);
    // All that is known as of then, and nothing of what came later.
    expect(JSON.parse(past[0]!.body)).toMatchObject({
      medianTenths: 86,
      statuses: { failing: 1, resilient: 0 },
      findings: { open: 1 },
    });
    expect(JSON.parse(past.at(-1)!.body)).toMatchObject({
      rated: 1,
      statuses: { failing: 0, resilient: 1 },
      findings: { open: 0, fixed: 1 },
    });
    const coverages = past.map(({ body }) => JSON.parse(body).coverage);
    expect(new Set(coverages)).toEqual(new Set([3 / 7]));
    const version = first.at(-1)!.definition;
    world.at(1);
    const changed = open(db, { weights: { 'function-delay': 5 } });
    changed.at(1);
    await changed.worker.tick();
    const later = await changed.rollUps.snapshots('organisation', 'all', 0);
    expect(later.at(-2)).toMatchObject({ definition: version });
    expect(later.at(-1)!.definition).not.toBe(version);
    expect(changed.logger.warn).not.toHaveBeenCalled();
    const stored = await changed.scorecards.get('component:default/cart');
    expect(stored?.trend.values.at(-1)).toBe(stored?.card.tenths);
    expect(stored?.trend.values.at(-40)).toBe(86);
  });

  it('never differ from what is worked out anew, whatever happened', async () => {
    const names = ['s1', 's2', 's3'];
    const teams = ['a', 'b', 'c'].map(name => `group:default/${name}`);
    const templates = ['EXTa', 'EXTb'];
    let runs = 0;
    const name = fc.constantFrom(...names);
    const templateId = fc.constantFrom(...templates);
    const step: fc.Arbitrary<() => Promise<unknown>> = fc.oneof(
      fc
        .tuple(
          name,
          fc.subarray(teams),
          fc.option(fc.constantFrom('1', '2')),
          fc.option(fc.constant('system:default/x')),
        )
        .map(
          ([which, owners, tier, system]) =>
            () =>
              world.services.save(
                aService(which, {
                  owner: owners[0] ?? null,
                  system,
                  profile: { owners, tier },
                }),
              ),
        ),
      fc.tuple(name, fc.subarray(templates)).map(
        ([which, keys]) =>
          () =>
            map(which, ...keys),
      ),
      fc
        .tuple(
          templateId,
          fc.constantFrom('passed', 'failed', 'inconclusive'),
          fc.integer({ min: 0, max: 200 }),
        )
        .map(([which, verdict, daysAgo]) => () => {
          runs += 1;
          return run(`EXP${runs}`, which, verdict, daysAgo);
        }),
      fc
        .tuple(
          templateId,
          fc.constantFrom<FailureMode>('function-delay', 'instance-loss'),
        )
        .map(
          ([which, mode]) =>
            () =>
              template(which, mode),
        ),
      fc
        .array(fc.option(fc.constantFrom(...teams)), {
          minLength: 3,
          maxLength: 3,
        })
        .map(
          parents => () =>
            world.groups.replaceAll(
              teams.map((ref, n) => ({
                ref,
                title: ref,
                parentRef: parents[n] ?? null,
              })),
            ),
        ),
      fc
        .subarray(names)
        .map(
          kept => () =>
            world.services.replaceAll(kept.map(each => aService(each))),
        ),
      fc.integer({ min: -5, max: 120 }).map(day => async () => {
        world.at(day);
        await world.worker.tick();
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        async steps => {
          for (const each of steps) await each();
          expect((await world.recompute.run()).repaired).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
