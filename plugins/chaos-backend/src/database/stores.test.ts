import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { FisExperiment, FisTemplate } from '../aws/FisGateway';
import { DatabaseCellStore } from './DatabaseCellStore';
import { DatabaseIntentStore } from './DatabaseIntentStore';
import { DatabaseRunStore } from './DatabaseRunStore';
import { DatabaseServiceStore } from './DatabaseServiceStore';
import { DatabaseTemplateStore } from './DatabaseTemplateStore';
import { connect } from './migrate';

jest.setTimeout(60_000);

const CELL = '111122223333.us-east-1';
const at = (seconds: number) => new Date(1_760_000_000_000 + seconds * 1000);

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
    const intent = (idempotencyKey: string, intentId: string) => ({
      id: intentId,
      idempotencyKey,
      requestHash: 'hash',
      entityRef: 'component:default/cart',
      templateKey: `${CELL}.EXTa`,
      cellId: CELL,
      userRef: 'user:default/ana',
      reason: '',
    });
    const first = await store.create(intent('k', '1'), at(0));
    expect(first.created).toBe(true);
    const again = await store.create(intent('k', '2'), at(1));
    expect(again).toMatchObject({ created: false, intent: { id: '1' } });
    await expect(store.create(intent('other', '3'), at(2))).rejects.toThrow(
      /Somebody is starting/,
    );
    await store.transition('1', 'requested', 'refused', {}, at(3));
    await expect(
      store.transition('1', 'requested', 'started', {}, at(4)),
    ).rejects.toThrow(/no longer/);
    await expect(
      store.transition('1', 'refused', 'started', {}, at(4)),
    ).rejects.toThrow(/cannot become/);
    expect((await store.create(intent('third', '4'), at(5))).created).toBe(
      true,
    );
  });

  it('lists services worst first, page by page, as far as conditions allow', async () => {
    const store = DatabaseServiceStore.create({ db });
    const statuses = ['resilient', 'failing', 'stale', 'untested'] as const;
    for (let n = 0; n < 12; n += 1) {
      const entityRef = `component:default/s${n}`;
      await store.save({
        entityRef,
        title: n === 5 ? '100%_odd' : `Service ${n}`,
        kind: 'Component',
        owner: n % 3 === 0 ? null : `group:default/t${n % 3}`,
        system: null,
        selector: null,
        fromDefault: false,
        problem: null,
        resourceArns: [],
      });
      await store.saveRollup(entityRef, {
        mapping: 'mapped',
        status: statuses[n % 4] ?? 'untested',
        statusText: '',
        templateKeys: [`${CELL}.EXT${n}`],
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
    const owned = { property: 'owner' as const, values: ['group:default/t1'] };
    expect((await store.list({ limit: 50, criteria: owned })).total).toBe(4);
    expect(
      (await store.list({ limit: 50, criteria: { not: owned } })).total,
    ).toBe(8);
    expect((await store.counts({ anyOf: [owned] })).all).toBe(4);
    expect((await store.counts()).running).toBe(1);
    expect((await store.facets()).owners).toHaveLength(2);
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
});
