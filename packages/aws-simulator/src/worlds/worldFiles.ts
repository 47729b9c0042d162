import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Paths of the world files that come with the simulator, by name. */
export function worldFiles(): ReadonlyMap<string, string> {
  const root = dirname(
    require.resolve('@faultline/aws-simulator/package.json'),
  );
  const folder = join(root, 'worlds');
  return new Map(
    readdirSync(folder)
      .filter(name => name.endsWith('.yaml'))
      .map(name => [basename(name, '.yaml'), join(folder, name)]),
  );
}
