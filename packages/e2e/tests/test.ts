import { chromium, test as base } from '@playwright/test';
import bundled from '@sparticuz/chromium';

/** Playwright's test in the Chromium that comes from the npm registry. */
export const test = base.extend({
  browser: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: await bundled.executablePath(),
        args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
