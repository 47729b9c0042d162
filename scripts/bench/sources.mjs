import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../lib/toolchain.mjs';

/** Loads as the chaos backend does, TypeScript included. */
export const require = createRequire(
  path.join(root, 'plugins/chaos-backend/package.json'),
);
require('@backstage/cli/config/nodeTransform.cjs');

/** A source file of the chaos backend. */
export function source(name) {
  return require(path.join(root, 'plugins/chaos-backend/src', name));
}
