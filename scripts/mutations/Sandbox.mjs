import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../lib/toolchain.mjs';

const LEFT_OUT = ['.git', 'node_modules', 'dist', 'dist-types', 'coverage'];
const SCOPE = '@faultline';

/**
 * A copy of the sources in the temporary folder, where guards may be taken
 * away. Libraries are linked; our own packages are those of the copy.
 */
export class Sandbox {
  #folder;

  static create() {
    const folder = realpathSync(
      mkdtempSync(path.join(tmpdir(), 'faultline-mutations-')),
    );
    cpSync(root, folder, {
      recursive: true,
      filter: source => !LEFT_OUT.includes(path.basename(source)),
    });
    linkModules(folder);
    return new Sandbox(folder);
  }

  constructor(folder) {
    this.#folder = folder;
  }

  path(...parts) {
    return path.join(this.#folder, ...parts);
  }

  /** Runs something while one guard is away. */
  async without({ file, start, end, replacement }, action) {
    const place = this.path(file);
    const whole = readFileSync(place, 'utf8');
    writeFileSync(
      place,
      whole.slice(0, start) + replacement + whole.slice(end),
    );
    try {
      return await action();
    } finally {
      writeFileSync(place, whole);
    }
  }

  remove() {
    // What was ended a moment ago may still hold a file.
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function linkModules(folder) {
  const modules = path.join(folder, 'node_modules');
  mkdirSync(path.join(modules, SCOPE), { recursive: true });
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (name === SCOPE || name === '.cache') continue;
    link(path.join(root, 'node_modules', name), path.join(modules, name));
  }
  for (const name of readdirSync(path.join(root, 'node_modules', SCOPE))) {
    const own = realpathSync(path.join(root, 'node_modules', SCOPE, name));
    link(
      path.join(folder, path.relative(realpathSync(root), own)),
      path.join(modules, SCOPE, name),
    );
  }
}

function link(target, place) {
  // Windows lets everybody make junctions, and only some people links.
  symlinkSync(target, place, 'junction');
}
