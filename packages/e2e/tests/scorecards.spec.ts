import { readFile } from 'node:fs/promises';
import { Page } from '@playwright/test';
import { openAs } from './people';
import { expect, test } from './test';

const CHECKOUT = '/catalog/default/component/checkout-api';
/** The demo judges 143 runs of the past when it starts. */
const PATIENCE = { timeout: 90_000 };
const DAY_MS = 24 * 60 * 60 * 1000;

/** The rows of a CSV file that a press of a button saves. */
async function saveCsv(page: Page, button: string): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return text.trim().split('\r\n');
}

const scoreOf = async (page: Page) => {
  const ring = page.getByRole('img', { name: /^Score [\d.]+ of 100/ }).first();
  await expect(ring).toBeVisible();
  return Number(
    /[\d.]+/.exec((await ring.getAttribute('aria-label')) ?? '')![0],
  );
};

test('a service explains its score to the last point', async ({ page }) => {
  await page.goto(CHECKOUT);
  await page.getByRole('link', { name: 'Experiments' }).last().click();
  await page.getByRole('link', { name: /^Why [\d.]+\? / }).click();
  await expect(page).toHaveURL(/experiments\/scorecard$/);
  const table = page.getByRole('table', { name: 'Where the points went' });
  const score = await table.getByRole('row', { name: /^Score/ }).innerText();
  const cells = await table.getByRole('cell').allInnerTexts();
  const lost = cells
    .filter(text => text.startsWith('−'))
    .map(text => Math.round(Number(text.slice(1)) * 10));
  expect(lost.length).toBeGreaterThan(2);
  const left = Math.round(Number(/[\d.]+$/.exec(score)![0]) * 10);
  expect(1000 - lost.reduce((sum, each) => sum + each)).toBe(left);

  const evidence = page.getByRole('button', {
    name: /^Evidence for Function delay/,
  });
  await evidence.press('Enter');
  await expect(evidence).toHaveAttribute('aria-expanded', 'true');
  await page
    .getByRole('link', { name: /^Lambda start delay/ })
    .first()
    .click();
  await expect(page).toHaveURL(/experiments\/runs\//);
});

test('the Resilience page keeps filters and order in the address', async ({
  page,
}) => {
  await page.goto('/resilience?status=failing&sort=score&order=asc');
  const table = page.getByRole('table');
  await expect(table.getByText('fraud-scorer')).toBeVisible(PATIENCE);
  await expect(table.getByText('session-store')).toBeHidden();
  // The runs of the past are being judged meanwhile: file and page can differ once.
  await expect(async () => {
    const count = await page
      .getByText(/^\d+ of \d+, lowest score first$/)
      .innerText();
    const rows = await saveCsv(page, 'Services as CSV');
    expect(rows[0]).toMatch(/score/);
    expect(rows).toHaveLength(parseInt(count, 10) + 1);
  }).toPass();

  await page.getByRole('tab', { name: 'Teams' }).click();
  await expect(page).toHaveURL(/\/resilience\/teams/);
  await expect(
    page.getByRole('link', { name: 'Checkout' }).first(),
  ).toBeVisible();
  expect((await saveCsv(page, 'Teams as CSV')).join()).toContain('Checkout');
  await page.getByRole('tab', { name: 'Failure modes' }).click();
  await expect(page.getByText('Region failover').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Trends' }).click();
  await expect(
    page.getByRole('application', { name: /score/i }).first(),
  ).toBeVisible(PATIENCE);
});

test.describe('a waiver', () => {
  test('is asked for by an owner and approved by somebody else', async ({
    browser,
    page,
  }) => {
    const mode = 'Region failover';
    await page.goto(`${CHECKOUT}/experiments/scorecard`);
    // The runs of the past are being judged meanwhile, so it may move a little.
    const before = await scoreOf(page);
    await page
      .getByRole('button', { name: `Evidence for ${mode}: No run counts` })
      .click();
    await page
      .getByRole('button', { name: `Ask for a waiver of ${mode}…` })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Why it cannot/).fill('Second region next month.');
    const end = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);
    await dialog.getByLabel('Ends on').fill(end);
    await dialog.getByRole('button', { name: 'Send request' }).click();
    await expect(dialog).toBeHidden();
    const own = page.getByRole('region', { name: 'Waivers' });
    await expect(own.getByText('Requested')).toBeVisible();
    await expect(own.getByRole('button', { name: /^Approve/ })).toHaveCount(0);
    const other = await (await browser.newContext()).newPage();
    await openAs(other, 'sre', new URL('/resilience/waivers', page.url()).href);
    await other
      .getByRole('button', {
        name: `Approve the waiver of ${mode} for checkout-api…`,
      })
      .click();
    await other
      .getByRole('dialog')
      .getByRole('button', { name: 'Approve waiver' })
      .click();
    await expect(
      other.getByText('No request waits for a decision.'),
    ).toBeVisible();
    await other.context().close();

    await page.reload();
    const row = page.getByRole('row', { name: `${mode} Applies` });
    await expect(row).toContainText('Waived');
    await expect(row).not.toContainText('Passed');
    await expect.poll(() => scoreOf(page)).toBeGreaterThan(before);
    const waived = await scoreOf(page);

    // Withdrawn, it counts again at once.
    await own.getByRole('button', { name: /^Withdraw/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Withdraw waiver' })
      .click();
    await expect(own.getByText('Withdrawn')).toBeVisible();
    await expect.poll(() => scoreOf(page)).toBeLessThan(waived);
    await expect(row).toContainText('Untested');
  });
});
