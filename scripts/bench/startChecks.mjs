import { setTimeout } from 'node:timers/promises';
import { step } from '../lib/toolchain.mjs';
import { percentile } from '../stop/measureStops.mjs';
import { createAwsFloor } from './awsFloor.mjs';
import { catalogEntity } from './sampleData.mjs';
import { require, source } from './sources.mjs';
import { startBackend } from './startBackend.mjs';

const PATIENCE_MS = 30_000;
const WARM_UP = 10;

async function json(url, init) {
  const response = await fetch(url, init);
  const body = await response.json();
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(body)}`);
  return body;
}

function send(method, url, body) {
  return json(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** A template of the service with a stop alarm, once the portal has found it. */
async function templateOf(page) {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const { templates = [] } = await json(page);
    const found = templates.find(({ start }) => start.allowed);
    if (found) return found;
    if (performance.now() > end) throw new Error('No template was found');
    await setTimeout(50);
  }
}

/** How often AWS was asked what a check asks. */
async function questions(simulator) {
  const { counters } = await json(`${simulator.url}/_simulator/counters`);
  return Object.entries(counters)
    .filter(([name]) =>
      /GetExperimentTemplate$|GetSafetyLever|DescribeAlarms$/.test(name),
    )
    .flatMap(([, byAccount]) => Object.values(byAccount))
    .reduce((sum, count) => sum + count, 0);
}

async function timed(action) {
  const begun = performance.now();
  await action();
  return performance.now() - begun;
}

/**
 * Asks the guardrails about a start over HTTP, with an AWS that takes its time
 * for each answer, in turns with the same questions to AWS alone.
 *
 * @param awsMs - milliseconds that AWS takes for each answer
 * @returns `rows` as `measure` gives them, the floor first, and how many calls
 * to AWS a check makes
 */
export async function measureStartChecks({ checks, awsMs }) {
  const knexFactory = require('knex');
  const { connect } = source('database/migrate.ts');
  const { sampleWorld, startSimulator } = require('@faultline/aws-simulator');
  step(`Checking ${checks} starts with an AWS that takes ${awsMs} ms`);
  const db = knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  const simulator = await startSimulator({ port: 0, world: sampleWorld });
  let backend;
  let floor;
  try {
    await connect({ getClient: async () => db });
    backend = await startBackend({
      db,
      endpoint: simulator.url,
      entities: [catalogEntity('orders', 0)],
    });
    const page = `${backend.url}/chaos/services/component/default/orders`;
    const { key, templateId } = await templateOf(page);
    floor = createAwsFloor(simulator.url, templateId);
    await send('PUT', `${simulator.url}/_simulator/faults`, [
      { action: 'delay', delayMs: awsMs },
    ]);
    const check = () => send('POST', `${page}/templates/${key}/checks`, {});
    const { results } = await check();
    const unread = results.filter(({ outcome }) => outcome === 'unknown');
    if (unread.length > 0) throw new Error(unread[0].reason);

    const times = { floor: [], check: [] };
    let calls = 0;
    for (let turn = 0; turn < WARM_UP + checks; turn += 1) {
      const alone = await timed(floor.ask);
      const before = await questions(simulator);
      const checked = await timed(check);
      if (turn < WARM_UP) continue;
      calls += (await questions(simulator)) - before;
      times.floor.push(alone);
      times.check.push(checked);
    }
    const row = (name, waits) => {
      const sorted = waits.sort((a, b) => a - b);
      return {
        name,
        p50: percentile(sorted, 0.5),
        p95: percentile(sorted, 0.95),
      };
    };
    return {
      rows: [
        row('floor: the same questions to AWS alone', times.floor),
        row('checks of a start, with fresh facts', times.check),
      ],
      callsPerCheck: calls / checks,
    };
  } finally {
    floor?.destroy();
    await backend?.stop();
    await simulator.stop();
    await db.destroy();
  }
}
