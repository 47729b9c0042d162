import { Locator, Page } from '@playwright/test';
import { openAs } from './people';
import { goOn, openRunDialog } from './runDialog';
import { advance } from './simulator';
import { expect, test } from './test';

const SLOW = 'Network delay 300 ms on all matching tasks';
const PAGES = [
  '/resilience',
  '/resilience/teams',
  '/resilience/failure-modes',
  '/resilience/activity',
  '/resilience/safety',
  '/resilience/trends',
  '/resilience/waivers',
  '/resilience/audit',
  '/catalog/default/group/team-checkout/resilience',
  '/catalog/default/component/checkout-api/experiments/scorecard',
];
const SESSION = '/catalog/default/component/session-store/experiments';

test.use({ viewport: { width: 360, height: 740 } });

/** How far a page can be scrolled sideways, in pixels. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
}

/** What sticks out of a dialog on the right, or can be scrolled sideways in it. */
function sticksOut(dialog: Locator): Promise<string[]> {
  return dialog.evaluate(root =>
    [...root.querySelectorAll<HTMLElement>('*')]
      .filter(each => {
        const { right, width } = each.getBoundingClientRect();
        const scrolls =
          /auto|scroll/.test(getComputedStyle(each).overflowX) &&
          each.scrollWidth > each.clientWidth;
        return width > 1 && (right > window.innerWidth + 0.5 || scrolls);
      })
      .map(each => `${each.tagName} ${each.textContent?.slice(0, 40)}`),
  );
}

test('the run dialog and Stop fit a telephone', async ({ page }) => {
  await openAs(page, 'sre', SESSION);
  const dialog = await openRunDialog(page, SLOW);
  await expect(dialog.getByText('Stop alarms')).toBeVisible();
  const outside = [await sticksOut(dialog)];
  await goOn(dialog, /Step 2 of 4/);
  await expect(dialog.getByText(/^AWS found/)).toBeVisible();
  outside.push(await sticksOut(dialog));
  await goOn(dialog, /Step 3 of 4/);
  await expect(dialog.getByText('No check refuses this run.')).toBeVisible();
  outside.push(await sticksOut(dialog));
  await goOn(dialog, /Step 4 of 4/);
  outside.push(await sticksOut(dialog));
  expect(outside).toEqual([[], [], [], []]);

  // What has the focus is never behind the buttons at the bottom.
  const name = dialog.getByLabel('Type session-store to confirm');
  await dialog.getByLabel(/^Reason/).focus();
  await page.keyboard.press('Tab');
  await expect(name).toBeFocused();
  await page.keyboard.type('session-store');
  const start = dialog.getByRole('button', { name: 'Start experiment' });
  await expect(start).toBeInViewport({ ratio: 1 });
  const field = await name.boundingBox();
  const button = await start.boundingBox();
  expect(field!.y + field!.height).toBeLessThan(button!.y);
  await start.click();
  await expect(dialog).toBeHidden();

  // Stop stands on top of the page, as large as a thumb wants it.
  const stop = page.getByRole('button', { name: `Stop ${SLOW}` }).first();
  await expect(stop).toBeVisible();
  await page.keyboard.press('Home');
  await expect(stop).toBeInViewport({ ratio: 1 });
  expect((await stop.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  expect(await sideways(page)).toBe(0);
  await stop.click();
  await advance(30);
  await expect(
    page.getByRole('button', { name: `Run… ${SLOW}` }),
  ).toBeEnabled();
});

test('no page of the plugin scrolls sideways on a tablet', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await openAs(page, 'sre', SESSION);
  const run = page.getByRole('button', { name: `Run… ${SLOW}` });
  await expect(run).toBeVisible();
  const far = [await sideways(page)];
  const box = (await run.boundingBox())!;
  expect(box.x + box.width).toBeLessThan(768);
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page.getByRole('main')).toContainText(/\w+/);
    await expect(page.getByLabel('Loading')).toHaveCount(0);
    far.push(await sideways(page));
  }
  expect(far).toEqual([0, ...PAGES.map(() => 0)]);
});
