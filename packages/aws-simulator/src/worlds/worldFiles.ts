import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Next to the sources in the repository, next to `dist` in the package. */
const CANDIDATES = ['../../worlds', '../worlds'];

function folder(): string | undefined {
  return CANDIDATES.map(each => join(__dirname, each)).find(
    path =>
      existsSync(path) &&
      readdirSync(path).some(name => name.endsWith('.yaml')),
  );
}

/** Paths of the world files that come with the simulator, by name. */
export function worldFiles(): ReadonlyMap<string, string> {
  const path = folder();
  const names = path ? readdirSync(path) : [];
  return new Map(
    names
      .filter(name => name.endsWith('.yaml'))
      .map(name => [basename(name, '.yaml'), join(path ?? '', name)]),
  );
}
