import { chromium, test as base } from '@playwright/test';
import bundled from '@sparticuz/chromium';

/** People of the demo whom a test can be; `owner` owns checkout. */
export const people = {
  owner: 'amelie.b',
  colleague: 'jonas.k',
  sre: 'lea.m',
  viewer: 'viewer',
};

interface Options {
  /** Who is signed in. Null: nobody, which shows the sign-in page. */
  person: keyof typeof people | null;
}

/**
 * Playwright's test in the Chromium that comes from the npm registry, signed in
 * as the owner of checkout unless `test.use({ person })` says otherwise.
 */
export const test = base.extend<Options>({
  person: ['owner', { option: true }],
  storageState: async ({ person, baseURL }, use) => {
    const localStorage = person
      ? [{ name: 'faultline-demo-person', value: people[person] }]
      : [];
    await use({
      cookies: [],
      origins: [{ origin: baseURL ?? '', localStorage }],
    });
  },
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
