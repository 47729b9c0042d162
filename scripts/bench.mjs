/* Measures how long the pages of a large portal wait for the chaos backend. */
import { install } from './lib/install.mjs';
import { ensureToolchain, fail, step } from './lib/toolchain.mjs';

ensureToolchain(import.meta.url);
await install();
const { measureFreshness } = await import('./bench/freshness.mjs');
const { measureGuardrails } = await import('./bench/guardrails.mjs');
const { measureStartChecks } = await import('./bench/startChecks.mjs');
const { measureServiceRead } = await import('./bench/serviceRead.mjs');

const SLOWEST_P95_MS = 30;
const SLOWEST_JUDGEMENT_MS = 50;
const SLOWEST_CHECK_MS = 1_500;
const LATEST_MS = 3_000;

/** Shows each row beside the first. */
function printRows(measured) {
  const floor = measured[0].p50;
  console.table(
    measured.map(({ name, p50, p95 }) => ({
      request: name,
      p50: Number(p50.toFixed(2)),
      p95: Number(p95.toFixed(2)),
      'p50 / floor': Number((p50 / floor).toFixed(1)),
    })),
  );
}

const waits = await measureFreshness({ runs: 5 });
const latest = waits[waits.length - 1];
const median = waits[Math.floor(waits.length / 2)];

const judged = await measureGuardrails({ runs: 5_000, evaluations: 200 });
const judgedP95 = judged[Math.floor(judged.length * 0.95)];

const checks = await measureStartChecks({ checks: 200, awsMs: 60 });
const checkP95 = checks.rows[1].p95;

const { rows, awsCalls } = await measureServiceRead({
  services: 1_000,
  templatesPerService: 3,
  runsPerTemplate: 10,
  requests: 500,
});

step('Milliseconds per request, one after the other');
printRows(rows);
step('Milliseconds per check of a start, one after the other');
printRows(checks.rows);
console.log(
  `A check asks AWS ${checks.callsPerCheck.toFixed(
    1,
  )} questions and takes ${Math.round(
    checkP95,
  )} ms (p95); target ${SLOWEST_CHECK_MS} ms`,
);
console.log(
  `A change of state in FIS shows after ${Math.round(
    median,
  )} ms (median), ${Math.round(latest)} ms (latest of ${
    waits.length
  }); target ${LATEST_MS} ms`,
);
console.log(
  `The guardrails judge a start in ${judgedP95.toFixed(
    1,
  )} ms (p95); target ${SLOWEST_JUDGEMENT_MS} ms`,
);
console.log(`AWS calls during all reads: ${awsCalls}`);

if (latest > LATEST_MS) {
  fail('Changes of state show too late.', 'Look at chaos.sync.running.');
}
if (awsCalls > 0) {
  fail('Reads called AWS.', 'A read must be answered from the store.');
}
if (judgedP95 > SLOWEST_JUDGEMENT_MS) {
  fail('Guardrails judge too slowly.', 'Look at what they read.');
}
if (checkP95 > SLOWEST_CHECK_MS) {
  fail('Checks of a start are slow.', 'Look at what they ask AWS in turn.');
}
const slow = rows.filter(({ p95 }) => p95 > SLOWEST_P95_MS);
if (slow.length > 0) {
  fail(
    `Slower than ${SLOWEST_P95_MS} ms at p95: ${slow
      .map(({ name }) => name)
      .join(', ')}.`,
    'Run it again on an idle machine; if it stays, look at the SQL statements.',
  );
}
process.exit(0);
