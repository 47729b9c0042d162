import { readFile } from 'node:fs/promises';
import { ForwardedError, InputError } from '@backstage/errors';
import { parse as parseYaml } from 'yaml';
import { emptyWorld } from './emptyWorld';
import { joinWorlds } from './joinWorlds';
import { sampleWorld } from './sampleWorld';
import { shopWorld } from './shop/shopWorld';
import { validateWorld } from './validateWorld';
import type { World } from './World';
import { worldFiles } from './worldFiles';

const named: Readonly<Record<string, World>> = {
  shop: shopWorld,
  sample: sampleWorld,
  empty: emptyWorld,
};

/** JSON is YAML too, but the errors of its own parser are clearer. */
function parse(text: string, path: string): unknown {
  const isJson = path.endsWith('.json');
  try {
    return isJson ? JSON.parse(text) : parseYaml(text);
  } catch (error) {
    const format = isJson ? 'JSON' : 'YAML';
    throw new ForwardedError(`The world ${path} is not valid ${format}`, error);
  }
}

async function readWorldFile(path: string): Promise<World> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new ForwardedError(`The world ${path} cannot be read`, error);
  }
  return validateWorld(parse(text, path));
}

/**
 * Finds a world by its name (`shop`, `multi-region-api`, `sample`, `empty`) or
 * reads it from a YAML or JSON file. Several, with commas between them, are
 * joined to one.
 *
 * @throws InputError when there is none or it is not valid.
 *
 * @public
 */
export async function loadWorld(namesOrPaths: string): Promise<World> {
  const worlds = await Promise.all(namesOrPaths.split(',').map(loadOne));
  const [only] = worlds;
  return only && worlds.length === 1 ? only : joinWorlds(worlds);
}

async function loadOne(nameOrPath: string): Promise<World> {
  const known = named[nameOrPath];
  if (known) {
    return known;
  }
  const files = worldFiles();
  const path = files.get(nameOrPath) ?? nameOrPath;
  if (!/\.(json|ya?ml)$/.test(path)) {
    const names = [...Object.keys(named), ...files.keys()].join(', ');
    throw new InputError(
      `There is no world ${nameOrPath}. Use one of ${names} or a .yaml or .json file.`,
    );
  }
  return readWorldFile(path);
}
