import { setTimeout } from 'node:timers/promises';
import { step } from '../lib/toolchain.mjs';
import { createTemplates } from '../lib/waitingTemplates.mjs';
import { catalogEntity, REGION } from './sampleData.mjs';
import { require, source } from './sources.mjs';
import { startBackend } from './startBackend.mjs';

const PATIENCE_MS = 30_000;
const PAUSE_MS = 10;
const ENDED = ['completed', 'failed', 'stopped', 'cancelled'];

async function json(url, init) {
  const response = await fetch(url, init);
  const body = await response.json();
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(body)}`);
  return body;
}

function post(url, body = {}, headers = {}) {
  return json(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** Milliseconds until a run is shown in another state than this one. */
async function untilNot(state, runUrl) {
  const begun = performance.now();
  for (;;) {
    const { state: now } = await json(runUrl);
    const waited = performance.now() - begun;
    if (now !== state) return { waited, state: now };
    if (waited > PATIENCE_MS) throw new Error(`The run stays ${state}`);
    await setTimeout(PAUSE_MS);
  }
}

/** A template of the service that may be started. */
async function templateOf(page) {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const { templates } = await json(page);
    const found = templates.find(
      ({ description, start }) =>
        description.startsWith('Wait') && start.allowed,
    );
    if (found) return found;
    if (performance.now() > end) throw new Error('No template was found');
    await setTimeout(PAUSE_MS);
  }
}

/** Starts an experiment and measures each change of its state. */
async function followOne(url, simulator, key) {
  const page = `${url}/chaos/services/component/default/orders`;
  const template = await templateOf(page);
  const { run } = await post(
    `${page}/templates/${template.key}/runs`,
    { confirmName: 'orders' },
    { 'idempotency-key': key },
  );
  const waits = [];
  let { state } = run;
  while (!ENDED.includes(state)) {
    await post(`${simulator.url}/_simulator/clock`, { advanceSeconds: 120 });
    const change = await untilNot(state, `${url}/chaos/runs/${run.id}`);
    waits.push(change.waited);
    state = change.state;
  }
  return waits;
}

/**
 * Runs experiments in simulated AWS, lets its time pass, and measures how long
 * the portal goes on showing the state of before.
 *
 * @returns milliseconds of each change of state, shortest first
 */
export async function measureFreshness({ runs }) {
  const knexFactory = require('knex');
  const { connect } = source('database/migrate.ts');
  const { sampleWorld, startSimulator } = require('@faultline/aws-simulator');

  step(`Following ${runs} runs`);
  const db = knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  const simulator = await startSimulator({ port: 0, world: sampleWorld });
  let backend;
  try {
    await connect({ getClient: async () => db });
    await createTemplates(simulator.url, [REGION], () => 'PT1M');
    const entity = catalogEntity('orders', 0);
    backend = await startBackend({
      db,
      endpoint: simulator.url,
      entities: [entity],
    });
    const waits = [];
    for (let run = 0; run < runs; run += 1) {
      waits.push(...(await followOne(backend.url, simulator, `run-${run}`)));
    }
    return waits.sort((a, b) => a - b);
  } finally {
    await backend?.stop();
    await simulator.stop();
    await db.destroy();
  }
}
