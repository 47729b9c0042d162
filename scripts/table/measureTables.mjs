import { bundlePage } from './bundlePage.mjs';
import { openBrowser } from './openBrowser.mjs';

const ADDRESS = 'http://table.invalid/';
const VIEWPORT = { width: 1440, height: 1000 };

/**
 * Mounts the table of services with and without its window, in a real browser.
 *
 * @param rows - services in the table
 * @param mounts - how often each is mounted, by kind; the median counts
 * @returns for each: milliseconds until it is laid out, and nodes in it
 */
export async function measureTables({ rows, mounts }) {
  const { script, styles } = await bundlePage();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    // Storage needs an address, though nothing answers there.
    await page.route(ADDRESS, route =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><body>',
      }),
    );
    await page.goto(ADDRESS);
    await page.addStyleTag({ content: styles });
    await page.addScriptTag({ content: script, type: 'module' });
    await page.waitForFunction(() => 'measureTable' in window, undefined, {
      timeout: 60_000,
    });
    const measure = (kind, count) =>
      page.evaluate(([k, n]) => window.measureTable(k, n), [kind, count]);
    const results = {};
    for (const kind of ['windowed', 'plain']) {
      // The first mount compiles; it counts for neither.
      await measure(kind, 100);
      const all = [];
      for (let mount = 0; mount < mounts[kind]; mount++) {
        all.push(await measure(kind, rows));
      }
      all.sort((a, b) => a.ms - b.ms);
      results[kind] = all[Math.floor(all.length / 2)];
    }
    return results;
  } finally {
    await browser.close();
  }
}
