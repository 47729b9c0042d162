import { step } from '../lib/toolchain.mjs';
import { fillScorecards } from './fillScorecards.mjs';
import { measure } from './measure.mjs';
import { CELL, experiment, template } from './sampleData.mjs';
import { serveScorecards } from './serveScorecards.mjs';
import { require, source } from './sources.mjs';
import { openTechInsights } from './techInsights.mjs';

async function json(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/** A run that just ended, of one of the templates of the first service. */
function newRun(id, place) {
  const ended = experiment(id, `EXT${String(place).padStart(12, '0')}`, 0);
  const { targets } = template('EXT', 'any');
  const endedAt = new Date();
  const startedAt = new Date(endedAt.getTime() - 600_000);
  const actions = ended.actions.map(each => ({ ...each, startedAt, endedAt }));
  return { ...ended, targets, actions, startedAt, endedAt };
}

/**
 * How long a judged run takes to show on its service, its team and the page:
 * the longest of some.
 */
async function measureChange({ url, runs }) {
  const team = encodeURIComponent('group:default/team-0');
  const name = 'service-000000';
  const shown = async () => {
    const [card, rollUp, page] = await Promise.all([
      json(`${url}/chaos/services/component/default/${name}/scorecard`),
      json(`${url}/chaos/roll-ups/group/${team}`),
      json(`${url}/chaos/scorecards?limit=50&q=${name}`),
    ]);
    const { status } = page.items[0];
    return {
      service: card.status,
      page: status,
      team: rollUp.statuses[status],
    };
  };
  const judge = async (id, place, failed) => {
    await runs.record(CELL, newRun(id, place), new Date(), new Date());
    await runs.judge(`${CELL}.${id}`, {
      verdict: failed ? 'failed' : 'passed',
      reason: 'held',
      text: 'Judged for the bench',
      behaviour: failed ? 'not-recovered' : 'held',
    });
  };
  // Only the first template decides from here on.
  await judge('EXPother1', 1, false);
  await judge('EXPother2', 2, false);
  const waits = [];
  let before = await shown();
  for (let turn = 0; turn < 20; turn += 1) {
    const failed = before.page !== 'failing';
    const begun = performance.now();
    const id = `EXPbench${turn}`;
    await judge(id, 0, failed);
    for (;;) {
      const now = await shown();
      const arrived = now.page !== before.page && now.service === now.page;
      if (performance.now() - begun > 10_000) {
        throw new Error(`The run ${id} does not show: ${JSON.stringify(now)}`);
      }
      if (arrived) {
        before = now;
        break;
      }
    }
    waits.push(performance.now() - begun);
  }
  return Math.max(...waits);
}

/** An organisation of a size in a database of its own, being served. */
async function open(connectionString, size) {
  const knexFactory = require('knex');
  const { connect } = source('database/migrate.ts');
  const name = `bench_${size.services}`;
  const admin = knexFactory({ client: 'pg', connection: connectionString });
  const openDatabase = database =>
    knexFactory({
      client: 'pg',
      connection: connectionString.replace(/\/postgres$/, `/${database}`),
      pool: { min: 2, max: 10 },
    });
  await admin.raw(`create database ${name}`);
  const db = openDatabase(name);
  await connect({ getClient: async () => db });
  const filled = await fillScorecards(db, size);
  await admin.raw(`create database ${name}_insights`);
  await admin.destroy();
  const insightsDb = openDatabase(`${name}_insights`);
  step(
    `Filled PostgreSQL: ${size.services} services, ${filled.templates} templates, ${filled.runs} runs`,
  );
  let runChecks;
  const backend = await serveScorecards(db, refs => runChecks(refs));
  await backend.recompute.run();
  runChecks = await openTechInsights(insightsDb, db);
  await db.raw('vacuum analyze');
  await insightsDb.raw('vacuum analyze');
  return {
    ...backend,
    stop: async () => {
      await backend.stop();
      await Promise.all([db.destroy(), insightsDb.destroy()]);
    },
  };
}

async function kindsOf({ url }, services) {
  const { nextCursor } = await json(`${url}/chaos/scorecards?limit=50`);
  const of = text => `${services}: ${text}`;
  return [
    { name: of('raw read of 50 rows'), url: () => `${url}/floor/rows` },
    {
      name: of('Tech Insights checks of 50'),
      url: () => `${url}/floor/checks`,
    },
    { name: of('page of 50'), url: () => `${url}/chaos/scorecards?limit=50` },
    {
      name: of('next page of 50'),
      url: () => `${url}/chaos/scorecards?limit=50&cursor=${nextCursor}`,
    },
    {
      name: of('page of a team'),
      url: turn =>
        `${url}/chaos/scorecards?limit=50&group=group:default/team-${
          turn % 50
        }`,
    },
    { name: of('teams'), url: () => `${url}/chaos/roll-ups` },
  ];
}

/**
 * Fills a PostgreSQL, serves scorecards of organisations of several sizes and
 * measures them in turns, so that whatever else the machine does hits all alike.
 *
 * @param connectionString - of a server; databases of their own are made
 */
export async function measureScorecards(
  connectionString,
  { sizes, runs, requests },
) {
  const portals = [];
  try {
    for (const services of sizes) {
      portals.push(await open(connectionString, { services, runs }));
    }
    const largest = portals.at(-1);
    const begun = performance.now();
    const { repaired } = await largest.recompute.run();
    const recomputeMs = performance.now() - begun;
    const kinds = await Promise.all(
      portals.map((portal, index) => kindsOf(portal, sizes[index])),
    );
    const rows = await measure(kinds.flat(), { requests, warmUp: 100 });
    const changeMs = await measureChange(largest);
    return { rows, changeMs, recomputeMs, repaired };
  } finally {
    for (const portal of portals) await portal.stop();
  }
}
