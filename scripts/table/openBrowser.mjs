import { createRequire } from 'node:module';
import { root } from '../lib/toolchain.mjs';

const require = createRequire(`${root}/packages/e2e/package.json`);

/** A browser without a window: the one that the browser tests use. */
export async function openBrowser() {
  const { chromium } = require('@playwright/test');
  const { default: build } = await import(
    require.resolve('@sparticuz/chromium')
  );
  return chromium.launch({
    executablePath: await build.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}
