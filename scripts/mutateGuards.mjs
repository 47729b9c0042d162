/*
 * Takes each guardrail and each permission check away, one at a time, and sees
 * whether a test notices. Why not StrykerJS: docs/adr/0005.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './lib/install.mjs';
import { ensureToolchain, fail, root, step } from './lib/toolchain.mjs';

const USAGE =
  'Use --only <pattern>, --parallel <number>, --list, --check or --update.';

function readOptions() {
  try {
    return parseArgs({
      options: {
        only: { type: 'string', default: '' },
        parallel: { type: 'string', default: '2' },
        list: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        update: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return fail(error.message, USAGE);
  }
}

const options = readOptions();
const parallel = Number(options.parallel);
if (!Number.isSafeInteger(parallel) || parallel < 1) {
  fail(`--parallel must be a whole number from 1.`, USAGE);
}
const pattern = new RegExp(options.only, 'i');

ensureToolchain(import.meta.url);
if (!options.check) await install();
const { checkCounts, writeCounts } = await import('./mutations/counts.mjs');
const { findMutations } = await import('./mutations/findMutations.mjs');
const { judgeMutation } = await import('./mutations/judgeMutation.mjs');
const { packageOf } = await import('./mutations/packageOf.mjs');
const { endTests, runTests } = await import('./mutations/runTests.mjs');
const { Sandbox } = await import('./mutations/Sandbox.mjs');
const { TestOrder } = await import('./mutations/TestOrder.mjs');

const all = findMutations();
if (options.update) {
  step(`Wrote ${path.relative(root, writeCounts(all))}`);
  process.exit(0);
}
const changes = checkCounts(all);
if (changes.length > 0) {
  fail(
    `Guards came or went:\n${changes.join('\n')}`,
    'If that is meant, run "yarn mutate:guards --update" and commit the result.',
  );
}
if (options.check) {
  step(`All ${all.length} guards are found`);
  process.exit(0);
}
const mutations = all.filter(({ id }) => pattern.test(id));
if (mutations.length === 0) fail(`No guard matches ${options.only}.`, USAGE);
if (options.list) {
  for (const { id } of mutations) console.log(id);
  process.exit(0);
}

const sandboxes = [];
function cleanUp() {
  endTests();
  for (const sandbox of sandboxes) sandbox.remove();
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    cleanUp();
    process.exit(130);
  });
}
process.on('exit', cleanUp);
for (let each = 0; each < Math.min(parallel, mutations.length); each += 1) {
  sandboxes.push(Sandbox.create());
}

const folders = [...new Set(mutations.map(packageOf))];
step('Running the tests with all guards in place');
for (const folder of folders) {
  const { failed, problem, passed } = await runTests(sandboxes[0], folder, {
    args: [],
    order: [],
  });
  if (failed.length > 0 || problem) {
    fail(
      `Tests of ${folder} fail without any change: ${failed[0] ?? problem}`,
      'Mend them first.',
    );
  }
  console.log(`${folder}: ${passed} passed`);
}

step(`Taking ${mutations.length} guards away, one at a time`);
const begun = performance.now();
const waiting = [...mutations];
const order = new TestOrder();
const outcomes = new Map();
await Promise.all(
  sandboxes.map(async sandbox => {
    for (let mutation = waiting.shift(); mutation; mutation = waiting.shift()) {
      const outcome = await judgeMutation(mutation, sandbox, order);
      outcomes.set(mutation.id, outcome);
      const { killedBy, problem } = outcome;
      console.log(
        `[${outcomes.size}/${mutations.length}] ${mutation.id}\n    ${
          killedBy ? `killed by ${killedBy}` : problem ?? 'SURVIVED'
        }`,
      );
    }
  }),
);

step(`Done in ${Math.round((performance.now() - begun) / 1000)} s`);
console.table(
  mutations.map(({ id }) => ({
    guard: id,
    outcome: outcomes.get(id).killedBy ?? 'SURVIVED',
  })),
);
const survivors = mutations.filter(({ id }) => !outcomes.get(id).killedBy);
console.log(
  `${mutations.length - survivors.length} of ${
    mutations.length
  } guards are missed when they are gone`,
);
if (survivors.length > 0) {
  fail(
    `No test notices that these are gone:\n${survivors
      .map(({ id }) => id)
      .join('\n')}`,
    'Write the test that is missing.',
  );
}
