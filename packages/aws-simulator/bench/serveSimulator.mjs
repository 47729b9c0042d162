/* The simulator with its default world, in a process of its own. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const { shopWorld, startSimulator } = require('../src');

process.once('message', async () => {
  const { url } = await startSimulator({ port: 0, world: shopWorld });
  process.send({ url });
});
process.once('disconnect', () => process.exit());
