/* Measures how many requests per second the AWS simulator answers. */
import { install } from './lib/install.mjs';
import { run } from './lib/run.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

ensureToolchain(import.meta.url);
await install();
process.exit(
  await run('yarn', ['workspace', '@faultline/aws-simulator', 'bench']),
);
