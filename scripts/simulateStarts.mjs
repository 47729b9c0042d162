/* Starts runs in simulated worlds in which everything goes wrong, and counts duplicates and losses. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './lib/install.mjs';
import { ensureToolchain, fail, root, step } from './lib/toolchain.mjs';

const USAGE =
  'Use --runs <number> and --seed <number>, for example --runs 100000 --seed 1.';

function readOptions() {
  try {
    return parseArgs({
      options: {
        runs: { type: 'string', default: '100000' },
        seed: { type: 'string', default: '1' },
      },
    }).values;
  } catch (error) {
    return fail(error.message, USAGE);
  }
}

function wholeNumber(name, text, least) {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least) {
    fail(
      `--${name} must be a whole number from ${least}, and is "${text}".`,
      USAGE,
    );
  }
  return number;
}

const options = readOptions();
const runs = wholeNumber('runs', options.runs, 1);
const seed = wholeNumber('seed', options.seed, 0);

ensureToolchain(import.meta.url);
await install();

const require = createRequire(
  path.join(root, 'plugins/chaos-common/package.json'),
);
require('@backstage/cli/config/nodeTransform.cjs');
const { simulateLives } = require(path.join(
  root,
  'plugins/chaos-common/src/domain/intents/simulation/index.ts',
));

step(`Simulating ${runs} lives of starts with the seeds from ${seed}`);
const begun = performance.now();
const lives = simulateLives({ seed, runs });
const seconds = (performance.now() - begun) / 1000;

const { duplicate = 0, lost = 0, ...others } = lives.faults;
console.table({
  starts: lives.intents,
  'requests sent to AWS': lives.sends,
  'experiments run': lives.experiments,
  'replicas killed': lives.crashes,
  'replicas frozen': lives.pauses,
  ...lives.outcomes,
  'duplicate starts': duplicate,
  'lost starts': lost,
  ...others,
});
console.log(`${seconds.toFixed(1)} s`);

for (const { seed: bad, faults } of lives.broken) {
  const texts = faults.map(
    ({ kind, intentId, text }) => `${kind} ${intentId}: ${text}`,
  );
  console.error(`\nSeed ${bad}: ${texts.join('; ')}`);
}
const [first] = lives.broken;
if (first) {
  fail(
    'A promise of the start was broken.',
    `See it alone with: yarn simulate:starts --runs 1 --seed ${first.seed}`,
  );
}
