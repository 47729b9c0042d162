import chromium from '@sparticuz/chromium';
import { defineConfig } from '@playwright/test';

const port = Number(process.env.PORT ?? 3100);
const simulatorPort = Number(process.env.SIMULATOR_PORT ?? 4666);
const bundled = chromium as unknown as typeof chromium.default;

export default defineConfig({
  testDir: 'tests',
  timeout: 120_000,
  workers: 1,
  reporter: 'list',
  use: { baseURL: `http://localhost:${port}` },
});
