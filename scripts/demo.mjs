/* Installs what the demo needs and serves the portal with simulated AWS. */
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

step(`Starting the portal at http://localhost:${port} (Ctrl+C stops it)`);
process.exit(
  await run(
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
  ),
);
