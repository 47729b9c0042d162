import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Cell, Lesson, tellStory } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { readChaosConfig } from '../config';
import { DatabaseFindingStore } from '../database/DatabaseFindingStore';
import { DatabaseRunStore } from '../database/DatabaseRunStore';
import { DatabaseServiceStore } from '../database/DatabaseServiceStore';
import { DatabaseTemplateStore } from '../database/DatabaseTemplateStore';
import { connect } from '../database/migrate';
import { OwnerNotice } from '../notify/OwnerNotice';
import { aRun, aService, aTemplate } from '../scorecards/__testUtils__/world';
import { History } from '../scorecards/jobs/History';
import { Recompute } from '../scorecards/jobs/Recompute';
import { ScorecardWorker } from '../scorecards/jobs/ScorecardWorker';
import { RunEvidenceKeeper } from '../scorecards/keep/RunEvidenceKeeper';
import { ScoreKeeper } from '../scorecards/keep/ScoreKeeper';
import { createDigests } from './createDigests';
import { NewsKeeper } from './NewsKeeper';
import { newsSettings } from './NewsSettings';

jest.setTimeout(120_000);

const DAY = 86_400_000;
/** A Thursday. */
const START = Date.parse('2026-11-05T12:00:00Z');
const TEAM = 'group:default/a';
const cell: Cell = {
  id: '111122223333.us-east-1',
  accountId: '111122223333',
  accountName: 'Shop',
  region: 'us-east-1',
  environment: 'production',
  production: true,
};

/** A portal of as many replicas as wanted, on one database, with a clock. */
function open(db: Knex, notifications: object = {}) {
  let time = START;
  let broken: 'no' | 'before' | 'after' = 'no';
  const sent: OwnerNotice[] = [];
  const now = () => new Date(time);
  const config = readChaosConfig(
    mockServices.rootConfig({ data: { chaos: { notifications } } }),
  );
  const { scoring } = config;
  const cellsById = new Map([[cell.id, cell]]);
  const scores = ScoreKeeper.create({
    cellsById,
    news: NewsKeeper.create(newsSettings(config)),
    now,
    scoring,
    soonDays: config.notifications.staleSoonDays,
  });
  const consequences = RunEvidenceKeeper.create({ now, scores });
  const logger = mockServices.logger.mock();
  const { version } = scoring;
  const deliver = async (notice: OwnerNotice) => {
    if (broken === 'before') throw new Error('away');
    sent.push(notice);
    if (broken === 'after') throw new Error('died');
  };
  const cells = { cells: [cell] };
  const replica = () =>
    createDigests({
      cellsById,
      config,
      db,
      logger,
      notifier: { deliver, tell: deliver },
      now,
    });
  const scorecards = ScorecardWorker.create({
    db,
    history: History.create({ cellsById, db, now, scoring }),
    logger,
    notifier: { changed: async () => {} },
    now,
    recompute: Recompute.create({ db, logger, now, scores, version }),
    scores,
    scoring,
  });
  const replicas = [replica(), replica(), replica()];
  return {
    now,
    logger,
    /** What was sent since this was asked last. */
    sent: () => sent.splice(0),
    /** Whether sending fails, before or after it was done. */
    break: (how: typeof broken) => {
      broken = how;
    },
    at: (seconds: number) => {
      time = START + seconds * 1000;
    },
    /** Everything that time asks for, by all replicas at once. */
    tick: async () => {
      await scorecards.tick();
      await Promise.all(replicas.map(each => each.tick()));
    },
    findings: DatabaseFindingStore.create({ db, scores }),
    runs: DatabaseRunStore.create({ consequences, db }),
    services: DatabaseServiceStore.create({ db, config: cells, scores }),
    templates: DatabaseTemplateStore.create({ db, scores }),
  };
}

const directory = resolvePackagePath(
  '@faultline/plugin-chaos-backend',
  'migrations',
);
const MINUTE = 60;
const DAY_SECONDS = 86_400;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('owners on %s', id => {
  let db: Knex;
  let world: ReturnType<typeof open>;
  let seconds: number;

  beforeEach(async () => {
    const knex = await databases.init(id);
    db = await connect({ getClient: async () => knex });
    world = open(db);
    seconds = 0;
  });

  const pass = async (more: number) => {
    seconds += more;
    world.at(seconds);
    await world.tick();
  };
  /** A service with a template that proves one failure mode. */
  const serve = async (
    name: string,
    change: Parameters<typeof aService>[1] = {},
  ) => {
    const template = `EXT${name}`;
    await world.templates.save(cell.id, aTemplate(template));
    await world.services.save(aService(name, change));
    await world.services.saveRollup(`component:default/${name}`, {
      mapping: 'mapped',
      templateKeys: [`${cell.id}.${template}`],
      runCount: 0,
      running: 0,
      lastRuns: [],
    });
    await pass(MINUTE);
  };
  const judge = async (
    name: string,
    verdict: 'passed' | 'failed',
    agoMs = 0,
  ) => {
    const runId = `EXP${name}${verdict}${seconds}${agoMs}`;
    const endedAt = new Date(world.now().getTime() - agoMs);
    const experiment = aRun(runId, `EXT${name}`, endedAt);
    await world.runs.record(cell.id, experiment, world.now(), world.now());
    await world.runs.judge(`${cell.id}.${runId}`, {
      verdict,
      reason: 'alarms_held',
      text: '',
      behaviour: verdict === 'passed' ? 'held' : null,
    });
    return {
      runId: `${cell.id}.${runId}`,
      at: endedAt.toISOString(),
      verdict,
      text: `${verdict} in the test.`,
    };
  };
  const tell = (name: string, lessons: Lesson[]) =>
    world.findings.tell(
      {
        entityRef: `component:default/${name}`,
        templateKey: `${cell.id}.EXT${name}`,
        story: tellStory(lessons)!,
        evidence: [],
        expected: '',
      },
      null,
    );
  const told = () =>
    world
      .sent()
      .map(({ recipients, topic, title }) => [recipients.join(), topic, title]);

  it('are told once, at once and with what to do, that a service fails', async () => {
    await serve('cart');
    const { runId } = await judge('cart', 'failed');
    await world.tick();
    expect(told()).toEqual([]);
    await pass(MINUTE);
    expect(world.sent()).toEqual([
      {
        recipients: [TEAM],
        except: null,
        title: 'cart is failing',
        description:
          'It did not survive: Function delay. Failing since 2026-11-05 12:01 UTC. Look at what "Lambda start delay 1 s, 100 % of invocations" showed, fix it and run it again.',
        link: `/catalog/default/component/cart/experiments/runs/${runId}`,
        severity: 'high',
        topic: 'chaos-failing',
        scope: expect.stringMatching(/^chaos:digest:/),
      },
    ]);
    await judge('cart', 'failed');
    await pass(MINUTE);
    await judge('cart', 'passed');
    await pass(MINUTE);
    expect(told()).toEqual([]);
    await judge('cart', 'failed');
    await pass(MINUTE);
    expect(told()).toEqual([[TEAM, 'chaos-failing', 'cart is failing']]);
  });

  it('get one digest of what comes within the window, each of their own', async () => {
    const owners = { profile: { owners: ['group:default/b', TEAM] } };
    await serve('cart');
    await serve('pay', owners);
    for (let n = 0; n < 11; n += 1) await serve(`shop-${n}`);
    await judge('cart', 'failed');
    seconds += 20;
    world.at(seconds);
    await judge('pay', 'failed');
    for (let n = 0; n < 11; n += 1) await judge(`shop-${n}`, 'failed');
    await pass(11);
    const notices = world.sent().sort((a, b) => (a.title < b.title ? -1 : 1));
    expect(notices).toMatchObject([
      {
        recipients: [TEAM],
        title: '13 services are failing',
        link: '/resilience?status=failing&owner=group%3Adefault%2Fa',
      },
      { recipients: ['group:default/b'], title: 'pay is failing' },
    ]);
    const lines = notices[0]!.description.split('\n');
    expect(lines[0]).toMatch(/^cart: It did not survive/);
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe('And 3 more.');
    await pass(MINUTE);
    expect(told()).toEqual([]);
  });

  it('are told of a finding that came back, and not of its failure beside it', async () => {
    await serve('cart');
    const lessons = [await judge('cart', 'failed')];
    await tell('cart', lessons);
    await pass(MINUTE);
    lessons.push(await judge('cart', 'passed'));
    await tell('cart', lessons);
    await pass(MINUTE);
    expect(told()).toEqual([[TEAM, 'chaos-failing', 'cart is failing']]);
    lessons.push(await judge('cart', 'failed'));
    await tell('cart', lessons);
    await pass(MINUTE);
    const notices = world.sent();
    expect(notices).toMatchObject([
      { topic: 'chaos-relapse', title: 'A finding of cart came back' },
    ]);
    expect(notices[0]!.description).toBe(
      'What "Lambda start delay 1 s, 100 % of invocations" found came back at 2026-11-05 12:03 UTC: failed in the test. See what changed since it was fixed, fix it and run it again.',
    );
    // It is confirmed, and did not come back again.
    lessons.push(await judge('cart', 'failed', -1000));
    await tell('cart', lessons);
    await pass(MINUTE);
    expect(told()).toEqual([]);
  });

  it('get what is about to be stale in the digest of the week', async () => {
    await serve('cart');
    await serve('pay');
    await judge('cart', 'passed');
    await judge('pay', 'passed');
    // Fresh for 30 days, gone on the 31st: told on Monday, November 30th.
    await pass(23 * DAY_SECONDS);
    await pass(DAY_SECONDS + MINUTE);
    expect(told()).toEqual([]);
    await judge('pay', 'passed');
    world.at((seconds = (Date.parse('2026-11-30T07:59:00Z') - START) / 1000));
    await world.tick();
    expect(told()).toEqual([]);
    await pass(2 * MINUTE);
    expect(world.sent()).toMatchObject([
      {
        recipients: [TEAM],
        title: 'Evidence of cart gets stale',
        description:
          'Last proven on 2026-11-05: Function delay. Gets stale on 2026-12-06. Run "Lambda start delay 1 s, 100 % of invocations" again before then.',
        link: '/catalog/default/component/cart/experiments',
        severity: 'normal',
        topic: 'chaos-stale-soon',
      },
    ]);
    await pass(7 * DAY_SECONDS);
    expect(told()).toEqual([]);
  });

  it('are not told of the past that a new portal finds', async () => {
    await serve('cart');
    const lessons = [
      await judge('cart', 'failed', 4 * DAY),
      await judge('cart', 'passed', 3 * DAY),
      await judge('cart', 'failed', 2 * MINUTE * 1000),
    ];
    await tell('cart', lessons);
    await serve('old');
    await judge('old', 'passed', 25 * DAY);
    await pass(MINUTE);
    await pass(6 * DAY_SECONDS);
    expect(told()).toEqual([]);
    // Of a run of last week that becomes known, neither.
    await serve('late');
    await pass(20 * DAY_SECONDS);
    await judge('late', 'failed', 5 * DAY);
    await pass(MINUTE);
    expect(told()).toEqual([]);
  });

  it('are not told of the past once a portal is updated that knew services', async () => {
    await serve('cart');
    await judge('cart', 'passed');
    await db.migrate.down({
      directory,
      name: '20261121001400_createServiceNews.js',
    });
    expect(await db.schema.hasTable('service_news')).toBe(false);
    expect(await db.schema.hasColumn('scorecards', 'watched_since')).toBe(
      false,
    );
    const updated = jest.spyOn(Date, 'now').mockReturnValue(START + DAY);
    await db.migrate.latest({ directory });
    updated.mockRestore();
    seconds = DAY_SECONDS + MINUTE;
    world.at(seconds);
    await judge('cart', 'failed', 2 * MINUTE * 1000);
    await pass(MINUTE);
    expect(told()).toEqual([]);
    await judge('cart', 'passed');
    await judge('cart', 'failed', -1000);
    await pass(MINUTE);
    expect(told()).toEqual([[TEAM, 'chaos-failing', 'cart is failing']]);
  });

  it('are not told of what they need not prove', async () => {
    await serve('cart');
    await serve('pay');
    for (const name of ['cart', 'pay']) {
      await judge(name, 'passed');
      await db('waivers').insert({
        id: name,
        entity_ref: `component:default/${name}`,
        mode: 'function-delay',
        state: 'active',
        reason: 'Moves',
        requested_by: 'user:default/ana',
        requested_at: 0,
        expires_at: START + DAY,
        comment: '',
        version: 1,
      });
    }
    await judge('pay', 'failed', -1000);
    await tell('cart', [
      await judge('cart', 'failed', -1000),
      await judge('cart', 'passed', -2000),
      await judge('cart', 'failed', -3000),
    ]);
    await pass(MINUTE);
    expect(told()).toEqual([]);
    // Once the waivers are over, it counts.
    await pass(DAY_SECONDS);
    await pass(MINUTE);
    expect(told().sort()).toEqual([
      [TEAM, 'chaos-failing', 'pay is failing'],
      [TEAM, 'chaos-relapse', 'A finding of cart came back'],
    ]);
  });

  it.each([
    ['none', []],
    ['failing', ['chaos-failing']],
    ['all', ['chaos-failing', 'chaos-stale-soon']],
  ] as const)(
    'are told what the service lets through: %s',
    async (mute, topics) => {
      await serve('cart', { profile: { notifications: mute } });
      await judge('cart', 'failed');
      await pass(MINUTE);
      await judge('cart', 'passed');
      await pass(24 * DAY_SECONDS + MINUTE);
      await pass(7 * DAY_SECONDS);
      expect(told().map(([, topic]) => topic)).toEqual(topics);
    },
  );

  it('are told what the configuration lets through, when it says', async () => {
    world = open(db, {
      digest: { failing: 'daily' },
      owners: { 'Group:default/B': 'none' },
    });
    await serve('cart', { profile: { owners: [TEAM, 'group:default/b'] } });
    await serve('lost', { owner: null, profile: { owners: [] } });
    await judge('cart', 'failed');
    await judge('lost', 'failed');
    await pass(MINUTE);
    expect(told()).toEqual([]);
    await pass(20 * 3600);
    expect(told()).toEqual([[TEAM, 'chaos-failing', 'cart is failing']]);
  });

  it('are not told what is over by then, and the new owner is', async () => {
    await serve('cart');
    await serve('pay');
    await judge('cart', 'failed');
    await judge('pay', 'failed');
    await judge('cart', 'passed', -1000);
    await world.services.save(
      aService('pay', { profile: { owners: ['group:default/new'] } }),
    );
    await pass(MINUTE);
    expect(told()).toEqual([
      ['group:default/new', 'chaos-failing', 'pay is failing'],
    ]);
  });

  it('are told nothing twice when a clock goes back', async () => {
    await serve('cart');
    await judge('cart', 'failed');
    await pass(MINUTE);
    expect(told()).toHaveLength(1);
    await pass(-2 * DAY_SECONDS);
    await pass(MINUTE);
    await pass(2 * DAY_SECONDS);
    expect(told()).toEqual([]);
  });

  it('are told later when notifications are away', async () => {
    await serve('cart');
    await judge('cart', 'failed');
    world.break('before');
    await pass(MINUTE);
    expect(told()).toEqual([]);
    world.break('no');
    await pass(2 * MINUTE);
    const [first, ...more] = world.sent();
    expect(first).toMatchObject({ title: 'cart is failing' });
    expect(more).toEqual([]);
  });

  it('get a message again in the place of the first when a replica dies over it', async () => {
    await serve('cart');
    await judge('cart', 'failed');
    world.break('after');
    await pass(MINUTE);
    world.break('no');
    await pass(10);
    const first = world.sent();
    expect(first).toHaveLength(1);
    await pass(MINUTE);
    await pass(MINUTE);
    expect(world.sent()).toEqual(first);
  });

  it('are given up after a day without notifications, with a warning', async () => {
    await serve('cart');
    await judge('cart', 'failed');
    world.break('before');
    await pass(MINUTE);
    await pass(DAY_SECONDS + MINUTE);
    expect(world.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('was not told that "cart is failing"'),
    );
    world.break('no');
    await pass(2 * MINUTE);
    expect(told()).toEqual([]);
  });
});
