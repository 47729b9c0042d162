/* Installs what the demo needs and serves the portal with simulated AWS. */
import { announceWhenReady } from './lib/announceWhenReady.mjs';
import { buildApp } from './lib/buildApp.mjs';
import { install } from './lib/install.mjs';
import { requirePorts } from './lib/ports.mjs';
import { run } from './lib/run.mjs';
import { ensureToolchain, step } from './lib/toolchain.mjs';

const port = Number(process.env.PORT ?? 3000);
const simulatorPort = Number(process.env.SIMULATOR_PORT ?? 4566);

await requirePorts([
  { port, what: 'portal', variable: 'PORT' },
  { port: simulatorPort, what: 'simulated AWS', variable: 'SIMULATOR_PORT' },
]);
ensureToolchain(import.meta.url);
await install();
await buildApp();

const url = `http://localhost:${port}`;
step(`Starting the portal at ${url} (Ctrl+C stops it)`);
const ended = new AbortController();
announceWhenReady(url, { signal: ended.signal });
const code = await run(
  'yarn',
  [
    'workspace',
    'backend',
    'start',
    '--config',
    '../../app-config.yaml',
    '--config',
    '../../app-config.demo.yaml',
  ],
  {
    env: { PORT: String(port), SIMULATOR_PORT: String(simulatorPort) },
  },
);
ended.abort();
process.exit(code);
