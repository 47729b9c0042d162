import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../lib/toolchain.mjs';

const CLI = path.join(root, 'node_modules/@backstage/cli/bin/backstage-cli');
const PATIENCE_MS = 30 * 60_000;
const { resolve: resolvePath } = createRequire(import.meta.url);

/**
 * Runs tests of one package in a sandbox, on SQLite, until the first file with
 * a failure.
 *
 * @param args - more arguments for jest
 * @param order - parts of the paths of those to run first
 * @returns `passed`: how many tests did; `failed`: full names of those that did
 * not; `problem`: why there is no answer, such as a file that cannot be loaded
 */
export async function runTests(sandbox, folder, { args, order }) {
  const report = sandbox.path('mutation-report.json');
  rmSync(report, { force: true });
  const { output, late } = await run(sandbox.path(folder), {
    report,
    order,
    args: [
      'package',
      'test',
      '--watch=false',
      '--bail',
      '--maxWorkers=1',
      '--passWithNoTests',
      `--reporters=${resolvePath('./reporter.cjs')}`,
      `--testSequencer=${resolvePath('./sequencer.cjs')}`,
      `--cacheDirectory=${sandbox.path('.jest')}`,
      ...args,
    ],
  });
  if (late) return { failed: [], passed: 0, problem: 'No end in 30 minutes' };
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { failed: [], passed: 0, problem: output.slice(-800) };
  }
}

const children = new Set();

/** Ends all tests that are under way. */
export function endTests() {
  for (const child of children) child.kill('SIGKILL');
}

function run(cwd, { args, order, report }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        CI: '',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        MUTATION_ORDER: JSON.stringify(order),
        MUTATION_REPORT: report,
      },
    });
    children.add(child);
    let output = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, PATIENCE_MS);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', text => (output += text));
    }
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(timer);
      children.delete(child);
      resolve({ output, late });
    });
  });
}
