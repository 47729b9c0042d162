/* Measures how long a stop takes from the click to AWS, alone and while the backend is saturated. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { install } from './lib/install.mjs';
import { ensureToolchain, fail, step } from './lib/toolchain.mjs';

ensureToolchain(import.meta.url);
await install();
const { startPostgres } = await import('./lib/postgres.mjs');
const { require } = await import('./bench/sources.mjs');
const { ACCOUNT, REGION } = await import('./bench/sampleData.mjs');
const { createFisClient, createTemplates } = await import(
  './lib/waitingTemplates.mjs'
);
const { Replica } = await import('./kill/Replica.mjs');
const { measureStops, percentile } = await import('./stop/measureStops.mjs');

const STOPS = 100;
const WARM_UP = 20;
const CONNECTIONS = 16;
const LONGEST_P99_MS = 250;
const WORST_RATIO = 1.5;

step('Starting PostgreSQL, simulated AWS and a backend');
const postgres = await startPostgres();
const { sampleWorld, startSimulator } = require('@faultline/aws-simulator');
const simulator = await startSimulator({
  port: 0,
  world: sampleWorld,
  quotas: { activeExperiments: 1_000 },
});
const [templateId] = await createTemplates(
  simulator.url,
  [REGION],
  () => 'PT12H',
);

/** Stands before AWS and notes when each stop arrives. */
const arrivals = new Map();
const aws = new URL(simulator.url);
const door = http.createServer((request, response) => {
  const stop = /^\/experiments\/([^/?]+)$/.exec(request.url);
  if (request.method === 'DELETE' && stop) {
    arrivals.set(stop[1], performance.now());
  }
  const onward = http.request(
    {
      host: aws.hostname,
      port: aws.port,
      method: request.method,
      path: request.url,
      headers: request.headers,
    },
    answer => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.destroy());
  request.pipe(onward);
});
door.listen(0, '127.0.0.1');
await once(door, 'listening');
const endpoint = `http://127.0.0.1:${door.address().port}`;

function control(path, method, body) {
  return fetch(`${simulator.url}/_simulator/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const replica = await Replica.start(postgres.connectionString, endpoint, [
  REGION,
]);
/** Runs that somebody started in AWS, known to the backend. */
async function startRuns(count) {
  const { StartExperimentCommand } = require('@aws-sdk/client-fis');
  const client = createFisClient(simulator.url, REGION);
  const runIds = [];
  for (let index = 0; index < count; index += 1) {
    const { experiment } = await client.send(
      new StartExperimentCommand({
        clientToken: `run-${index}`,
        experimentTemplateId: templateId,
      }),
    );
    runIds.push(`${ACCOUNT}.${REGION}.${experiment.id}`);
  }
  for (let known = 0; known < count; known = (await activeRuns()).length) {
    await fetch(`${replica.url}/chaos/cells/${ACCOUNT}.${REGION}/refresh`, {
      method: 'POST',
    });
    await setTimeout(500);
  }
  return runIds;
}

async function activeRuns() {
  const response = await fetch(`${replica.url}/chaos/runs/active`);
  return (await response.json()).items ?? [];
}

const runIds = await startRuns(WARM_UP + 2 * STOPS);
const options = { url: replica.url, arrivals };
const part = (from, count) => runIds.slice(from, from + count);
await measureStops({ ...options, runIds: part(0, WARM_UP) });
step(`${STOPS} stops alone`);
const alone = await measureStops({
  ...options,
  runIds: part(WARM_UP, STOPS),
});

step(
  `${STOPS} stops while ${CONNECTIONS} connections read and AWS throttles the sync`,
);
await control(
  'faults',
  'PUT',
  ['ListExperiments', 'ListExperimentTemplates', 'GetExperiment'].map(
    operation => ({
      service: 'fis',
      operation,
      action: 'error',
      status: 429,
      code: 'ThrottlingException',
      message: 'Rate exceeded',
    }),
  ),
);
const load = fork(fileURLToPath(new URL('./stop/load.mjs', import.meta.url)), [
  replica.url,
  String(CONNECTIONS),
]);
await once(load, 'message');
const begun = performance.now();
const busy = await measureStops({
  ...options,
  runIds: part(WARM_UP + STOPS, STOPS),
});
const seconds = (performance.now() - begun) / 1000;
load.send({});
const [{ reads }] = await once(load, 'message');

const rows = { alone, saturated: busy };
console.table(
  Object.fromEntries(
    Object.entries(rows).map(([name, waits]) => [
      name,
      {
        'p50 ms': Math.round(percentile(waits, 0.5)),
        'p99 ms': Math.round(percentile(waits, 0.99)),
      },
    ]),
  ),
);
const p99 = percentile(busy, 0.99);
const ratio = p99 / percentile(alone, 0.99);
console.log(
  `${Math.round(
    reads / seconds,
  )} reads per second meanwhile; p99 saturated / alone: ${ratio.toFixed(
    2,
  )} (targets ${LONGEST_P99_MS} ms, ${WORST_RATIO})`,
);
load.kill();
await replica.kill();
door.close();
await simulator.stop();
await postgres.stop();
if (p99 > LONGEST_P99_MS || ratio > WORST_RATIO) {
  fail('A stop waits too long.', 'Run it again on an idle machine.');
}
process.exit(0);
