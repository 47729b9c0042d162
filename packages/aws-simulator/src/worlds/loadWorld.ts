import { readFile } from 'node:fs/promises';
import { ForwardedError, InputError } from '@backstage/errors';
import { emptyWorld } from './emptyWorld';
import { sampleWorld } from './sampleWorld';
import { shopWorld } from './shop/shopWorld';
import { validateWorld } from './validateWorld';
import type { World } from './World';

const named: Readonly<Record<string, World>> = {
  shop: shopWorld,
  sample: sampleWorld,
  empty: emptyWorld,
};

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ForwardedError(`The world ${path} is not valid JSON`, error);
  }
}

/**
 * Finds a world by its name (`shop`, `sample`, `empty`) or reads it from a JSON
 * file.
 *
 * @throws InputError when there is none or it is not valid.
 *
 * @public
 */
export async function loadWorld(nameOrPath: string): Promise<World> {
  const known = named[nameOrPath];
  if (known) {
    return known;
  }
  if (!nameOrPath.endsWith('.json')) {
    const names = Object.keys(named).join(', ');
    throw new InputError(
      `There is no world ${nameOrPath}. Use one of ${names} or a .json file.`,
    );
  }
  let text: string;
  try {
    text = await readFile(nameOrPath, 'utf8');
  } catch (error) {
    throw new ForwardedError(`The world ${nameOrPath} cannot be read`, error);
  }
  return validateWorld(parse(text, nameOrPath));
}
