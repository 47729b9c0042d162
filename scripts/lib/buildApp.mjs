import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';
import { fail, root, step } from './toolchain.mjs';

const SOURCES = [
  'packages/app',
  'plugins/chaos',
  'plugins/chaos-common',
  'yarn.lock',
  'app-config.yaml',
];
const SKIPPED = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

function* files(entry) {
  const full = path.join(root, entry);
  if (!existsSync(full)) return;
  let children;
  try {
    children = readdirSync(full, { withFileTypes: true });
  } catch {
    yield entry;
    return;
  }
  for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (SKIPPED.has(child.name)) continue;
    const inner = path.join(entry, child.name);
    if (child.isDirectory()) yield* files(inner);
    else yield inner;
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of files(source)) {
      hash.update(file).update(readFileSync(path.join(root, file)));
    }
  }
  return hash.digest('hex');
}

/** Builds the portal's pages, unless nothing has changed since the last build. */
export async function buildApp() {
  const stamp = path.join(root, 'packages/app/dist/.fingerprint');
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
    step('The portal is built already');
    return;
  }
  step('Building the portal (about a minute)');
  const code = await run('yarn', ['workspace', 'app', 'build'], {
    env: { NODE_OPTIONS: '--max-old-space-size=4096' },
  });
  if (code !== 0) {
    fail('The portal could not be built.', 'The messages above say why.');
  }
  writeFileSync(stamp, now);
}
