/* Installs what the tests need and runs all of them, in the order in which they fail fastest. */
import { buildApp } from './lib/buildApp.mjs';
import { install } from './lib/install.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { run } from './lib/run.mjs';
import { ensureToolchain, fail, step } from './lib/toolchain.mjs';

ensureToolchain(import.meta.url);

const CHECKS = [
  'format',
  'types',
  'lint',
  'contract',
  'guards',
  'unit',
  'browser',
];
const only = process.argv.slice(2);
const unknown = only.filter(name => !CHECKS.includes(name));
if (unknown.length > 0) {
  fail(
    `There is no check named ${unknown.join(', ')}.`,
    `Choose from: ${CHECKS.join(', ')}. Without a name, all of them run.`,
  );
}
const started = Date.now();
const results = [];

async function check(name, title, action) {
  if (only.length > 0 && !only.includes(name)) return;
  step(title);
  const begun = Date.now();
  const passed = (await action()) === 0;
  results.push({ name, passed, seconds: (Date.now() - begun) / 1000 });
}

await install();
await check('format', 'Checking the format', () =>
  run('yarn', ['prettier:check']),
);
await check('types', 'Checking the types', () => run('yarn', ['tsc']));
await check('lint', 'Checking the code', () =>
  run('yarn', ['lint', '--max-warnings', '0']),
);
await check('contract', 'Checking that openapi.json is current', () =>
  run('node', ['scripts/openapi.mjs', '--check']),
);
await check('guards', 'Checking that no guard came or went unseen', () =>
  run('node', ['scripts/mutateGuards.mjs', '--check']),
);
await check('unit', 'Running unit and integration tests', async () => {
  const postgres = await startPostgres();
  try {
    return await run('yarn', ['test:unit'], {
      env: {
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
          postgres.connectionString,
      },
    });
  } finally {
    await postgres.stop();
  }
});
await check('browser', 'Running browser tests', async () => {
  await buildApp();
  return run('yarn', ['test:e2e']);
});

step(`Done in ${Math.round((Date.now() - started) / 1000)} s`);
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(0)} s)`);
}
const failed = results.filter(({ passed }) => !passed).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
