import { defineConfig } from '@playwright/test';

const port = process.env.PORT ?? '3100';
const simulatorPort = process.env.SIMULATOR_PORT ?? '4666';

export default defineConfig({
  testDir: 'tests',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: 'list',
  use: { baseURL: `http://localhost:${port}` },
  webServer: {
    command:
      'yarn workspace backend start --config ../../app-config.yaml --config ../../app-config.demo.yaml',
    url: `http://localhost:${port}`,
    timeout: 120_000,
    env: { PORT: port, SIMULATOR_PORT: simulatorPort },
  },
});
