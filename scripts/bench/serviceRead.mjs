import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { step } from '../lib/toolchain.mjs';
import { fillStore } from './fillStore.mjs';
import { measure } from './measure.mjs';
import { catalogEntity, serviceName } from './sampleData.mjs';
import { require, source } from './sources.mjs';
import { startBackend } from './startBackend.mjs';

const PATIENCE_MS = 120_000;

async function json(url) {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(
      `${url} answered ${response.status}: ${await response.text()}`,
    );
  return response.json();
}

/** Waits until the backend has read the whole catalog and rolled it up. */
async function untilRolledUp(url, services) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const last = serviceName(services - 1);
    const { counts, items } = await json(`${url}/chaos/services?q=${last}`);
    if (counts.all === services && items[0]?.runCount > 0) return;
    if (Date.now() > end) throw new Error('The services were not rolled up');
    await setTimeout(200);
  }
}

const QUIET_MS = 3_000;

/** All calls that reached AWS so far. */
async function countAwsCalls(simulator) {
  const { counters } = await json(`${simulator.url}/_simulator/counters`);
  return Object.values(counters)
    .flatMap(byAccount => Object.values(byAccount))
    .reduce((sum, count) => sum + count, 0);
}

/** The same, once the first look at AWS after the start is done. */
async function callsOnceQuiet(simulator) {
  for (let count = -1; ; ) {
    const now = await countAwsCalls(simulator);
    if (now === count && now > 0) return now;
    count = now;
    await setTimeout(QUIET_MS);
  }
}

/**
 * Fills a SQLite store, serves the chaos backend on it and measures its reads
 * beside a floor in the same process.
 *
 * @returns milliseconds per kind of request, the floor first, and how many
 * calls reached AWS meanwhile
 */
export async function measureServiceRead({ requests, ...size }) {
  const knexFactory = require('knex');
  const { connect } = source('database/migrate.ts');
  const { emptyWorld, startSimulator } = require('@faultline/aws-simulator');

  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-bench-'));
  const db = knexFactory({
    client: 'better-sqlite3',
    connection: path.join(folder, 'chaos.sqlite'),
    useNullAsDefault: true,
  });
  const simulator = await startSimulator({ port: 0, world: emptyWorld });
  let backend;
  try {
    const templates = size.services * size.templatesPerService;
    const runs = templates * size.runsPerTemplate;
    step(
      `Filling SQLite: ${size.services} services, ${templates} templates, ${runs} runs`,
    );
    await connect({ getClient: async () => db });
    await fillStore(db, size);
    step('Starting the backend');
    backend = await startBackend({
      db,
      endpoint: simulator.url,
      entities: Array.from({ length: size.services }, (_, index) =>
        catalogEntity(serviceName(index), index),
      ),
    });
    const { url } = backend;
    await untilRolledUp(url, size.services);

    step(`Measuring ${requests} requests of each kind`);
    const nth = turn => serviceName((turn * 37) % size.services);
    const page = name => `${url}/chaos/services/component/default/${name}`;
    const before = await callsOnceQuiet(simulator);
    const rows = await measure(
      [
        {
          name: 'floor: know the caller, fetch one row',
          url: turn => `${url}/floor/component:default/${nth(turn)}`,
        },
        { name: 'page of a service', url: turn => page(nth(turn)) },
        {
          name: 'runs of a service',
          url: turn => `${page(nth(turn))}/runs?limit=20`,
        },
        { name: 'list of services', url: () => `${url}/chaos/services` },
        {
          name: 'list of failing services of an owner',
          url: turn =>
            `${url}/chaos/services?status=failing&owner=group:default/team-${
              turn % 50
            }`,
        },
      ],
      { requests, warmUp: 50 },
    );
    return { rows, awsCalls: (await countAwsCalls(simulator)) - before };
  } finally {
    await backend?.stop();
    await simulator.stop();
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}
