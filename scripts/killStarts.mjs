/* Kills and freezes one of two backends in the middle of starts, and looks what became of them. */
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { install } from './lib/install.mjs';
import { ensureToolchain, fail, step } from './lib/toolchain.mjs';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' } },
});
const kills = Number(values.kills);
if (!Number.isSafeInteger(kills) || kills < 1) {
  fail('--kills must be a whole number from 1.', 'For example --kills 200.');
}
ensureToolchain(import.meta.url);
await install();

const { startPostgres } = await import('./lib/postgres.mjs');
const { require, source } = await import('./bench/sources.mjs');
const { createTemplates, regionNames } = await import(
  './lib/waitingTemplates.mjs'
);
const { CRASH_POINTS } = await import('./kill/crashPoints.mjs');
const { judge } = await import('./kill/judge.mjs');
const { Replica } = await import('./kill/Replica.mjs');

const TEMPLATES = 24;
const LONG = 'PT12H';
const FROZEN_MS = 1_500;
/** A start is looked after within 35 s, and then sent again at most once. */
const SETTLE_MS = 120_000;
const FOLLOWED_WITHIN_MS = 8_000;

step('Starting PostgreSQL, simulated AWS and two backends');
const postgres = await startPostgres();
const { sampleWorld, startSimulator } = require('@faultline/aws-simulator');
const simulator = await startSimulator({
  port: 0,
  world: sampleWorld,
  quotas: { activeExperiments: 1_000 },
});
const regions = regionNames(TEMPLATES);
await createTemplates(simulator.url, regions, index =>
  index === TEMPLATES - 1 ? LONG : 'PT1M',
);
const db = require('knex')({
  client: 'pg',
  connection: postgres.connectionString,
});
await source('database/migrate.ts').connect({ getClient: async () => db });
const startReplica = () =>
  Replica.start(postgres.connectionString, simulator.url, regions);

async function until(what, patience, holds) {
  const end = performance.now() + patience;
  for (;;) {
    const value = await holds();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Gave up waiting for ${what}`);
    await setTimeout(100);
  }
}

async function ledger() {
  const response = await fetch(`${simulator.url}/_simulator/ledger`);
  return (await response.json()).entries;
}

/** Lets the experiments that run now come to their end. */
async function advance(advanceSeconds) {
  await fetch(`${simulator.url}/_simulator/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceSeconds }),
  });
}

let exit = 0;
const survivor = await startReplica();
let victim = await startReplica();
let spare = startReplica();
// Whoever froze goes on after a while, as a machine that swaps does.
const thawing = setInterval(() => victim.thaw(), FROZEN_MS);
try {
  const templates = await until('the templates', 60_000, async () => {
    const found = await survivor.templates();
    return found.length >= TEMPLATES && found;
  });
  const short = templates.filter(
    ({ description }) => !description.includes(LONG),
  );
  const counts = {};
  const answered = [];
  let clicks = 0;
  for (let turn = 0; turn < kills; turn += 1) {
    const point = CRASH_POINTS[turn % CRASH_POINTS.length];
    const signal =
      Math.floor(turn / CRASH_POINTS.length) % 3 === 2 ? 'SIGSTOP' : 'SIGKILL';
    await victim.arm(point, signal);
    // An earlier start of a template may still be looked for: take another.
    let answer;
    do {
      const template = short[clicks % short.length];
      answer = await victim.startRun(template.key, `click-${clicks}`);
      if (answer?.status === 202) answered.push(`click-${clicks}`);
      clicks += 1;
    } while (answer?.status === 409);
    const outcome = answer ? `answered ${answer.status}` : 'died';
    const name = `${signal} ${point}`;
    counts[name] ??= { died: 0 };
    counts[name][outcome] = (counts[name][outcome] ?? 0) + 1;
    if (!victim.alive || signal === 'SIGKILL') {
      await victim.kill();
      victim = await spare;
      spare = startReplica();
    }
    await advance(120);
    if ((turn + 1) % 25 === 0) step(`${turn + 1} of ${kills} struck`);
  }
  step('Waiting for the survivor to find out what became of all starts');
  const settled = await until('open starts', SETTLE_MS, async () => {
    const verdict = await judge(db, await ledger());
    return verdict.open === 0 && verdict;
  }).catch(async () => judge(db, await ledger()));
  console.table(counts);
  const byKey = new Map(
    settled.intents.map(each => [each.idempotency_key, each]),
  );
  const forgotten = answered.filter(key => !byKey.has(key)).length;
  const states = Object.groupBy(settled.intents, ({ state }) => state);
  console.table({
    strikes: kills,
    clicks,
    'intents written': settled.intents.length,
    'experiments in AWS': settled.experiments,
    ...Object.fromEntries(
      Object.entries(states).map(([state, all]) => [state, all.length]),
    ),
    'still open': settled.open,
    'duplicate starts': settled.duplicates,
    'lost starts': settled.lost,
    'accepted and forgotten': forgotten,
  });
  const { measureTakeover } = await import('./kill/takeover.mjs');
  const takeover = await measureTakeover({
    db,
    simulator,
    victim,
    survivor,
    until,
  });
  console.log(
    `A killed backend's run was followed again after ${takeover} ms (target ${FOLLOWED_WITHIN_MS} ms)`,
  );
  const broken =
    settled.duplicates + settled.lost + settled.open + forgotten > 0 ||
    takeover > FOLLOWED_WITHIN_MS;
  if (broken) exit = 1;
} finally {
  clearInterval(thawing);
  await Promise.all([
    survivor.kill(),
    victim.kill(),
    spare.then(replica => replica.kill()),
  ]);
  await db.destroy();
  await simulator.stop();
  await postgres.stop();
}
if (exit > 0)
  fail('A promise of the start was broken.', 'See the table above.');
step('No start was duplicated or lost');
process.exit(0);
