import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

const NODE_RANGE = 'node@24';
const YARN = '@yarnpkg/cli-dist@4.13.0';
const GUARD = 'FAULTLINE_TOOLCHAIN';

function yarnVersion() {
  const { stdout, status } = spawnSync('yarn', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Backstage needs Node 22 or 24 and the project needs Yarn 4. When this machine
 * has them, returns; otherwise runs the same script again with both taken from
 * the npm registry into npm's own cache, and exits with its exit code. Nothing
 * is installed on the machine.
 */
export function ensureToolchain(scriptUrl) {
  const major = Number(process.versions.node.split('.')[0]);
  const nodeFits = major === 22 || major === 24;
  if (nodeFits && yarnVersion()?.startsWith('4.')) return;

  if (process.env[GUARD]) {
    fail(
      `The tools did not come up as expected (Node ${process.version}).`,
      'Install Node 24 and Yarn 4, then run the command again.',
    );
  }
  step(
    `This machine has Node ${process.versions.node}; using Node 24 and Yarn 4 from the npm registry`,
  );
  const { status, signal } = spawnSync(
    'npm',
    [
      'exec',
      '--yes',
      `--package=${NODE_RANGE}`,
      `--package=${YARN}`,
      '--',
      'node',
      fileURLToPath(scriptUrl),
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, [GUARD]: '1' },
      shell: process.platform === 'win32',
    },
  );
  process.exit(status ?? (signal ? 130 : 1));
}

/** Says what happens now. */
export function step(text) {
  console.log(`\n=== ${text}`);
}

/** Says what is wrong and what to do, and ends. */
export function fail(problem, advice) {
  console.error(`\nERROR: ${problem}\n${advice}`);
  process.exit(1);
}
