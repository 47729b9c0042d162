import { Page } from '@playwright/test';
import { openAs } from './people';
import { OwnPortal, startOwnPortal } from './ownPortal';
import { startRun } from './runDialog';
import { expect, test } from './test';

const OUTAGE = 'All calls to the orders API fail in us-east-1 for ten minutes';
const ORDERS = '/catalog/default/component/orders-api/experiments';
const MINUTE = 60;
/** Simulated AWS computes a week of values for each signal. */
const PATIENCE = { timeout: 60_000 };

test.describe('an API in two regions', () => {
  let portal: OwnPortal;
  test.beforeAll(async () => {
    portal = await startOwnPortal('multi-region-api');
  });
  test.afterAll(() => portal.stop());

  /** Runs the outage and waits for its verdict; the run page is open then. */
  const runOutage = async (page: Page) => {
    await expect(async () => {
      await openAs(page, 'sre', `${portal.url}${ORDERS}`);
      await startRun(page, OUTAGE, 'orders-api');
    }).toPass(PATIENCE);
    await page
      .getByRole('link', { name: `View the run of ${OUTAGE}` })
      .first()
      .click();
    await expect(page.getByRole('img', { name: /^Timeline of/ })).toBeVisible();
    portal.jump(12 * MINUTE);
    await page.reload();
    await expect(page.getByText(/The verdict is due at/)).toBeVisible(PATIENCE);
    portal.jump(25 * MINUTE);
    await page.reload();
  };

  test('fails, teaches, is repaired and passes', async ({ page }) => {
    await runOutage(page);
    await expect(
      page
        .getByText(
          /us-east-1 fell from 4\d to 0 .* no other region took them over/,
        )
        .first(),
    ).toBeVisible(PATIENCE);
    await expect(page.getByText('Failed').first()).toBeVisible();

    await page.goto(`${portal.url}${ORDERS}`);
    const findings = page.locator('section', {
      has: page.getByRole('heading', { name: 'Findings' }),
    });
    await expect(findings.getByText('1 open')).toBeVisible();
    await findings.getByRole('button', { name: /^Edit/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Issue/).fill('issues.example.com/118');
    await expect(dialog.getByText(/begins with https/)).toBeVisible();
    await dialog.getByLabel(/^Issue/).fill('https://issues.example.com/118');
    await dialog
      .getByLabel(/^Cause and fix/)
      .fill('The US health check asks the European endpoint.');
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await expect(dialog).toBeHidden();
    await expect(
      findings.getByRole('link', { name: /in the tracker$/ }),
    ).toHaveAttribute('href', 'https://issues.example.com/118');

    const repaired = await fetch(`${portal.aws}/_simulator/world/switches`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ 'us-health-check-watches-us': true }),
    });
    expect(repaired.status).toBe(200);
    portal.jump(60 * MINUTE);

    await runOutage(page);
    await expect(
      page
        .getByText(/other regions took them over: eu-west-1 rose from/)
        .first(),
    ).toBeVisible(PATIENCE);
    await expect(page.getByText('Passed').first()).toBeVisible();
    await expect(page.getByText('Recovered after detection')).toBeVisible();
    await expect(page.getByText('Not recovered')).toHaveCount(0);

    await page.goto(`${portal.url}${ORDERS}`);
    await expect(findings.getByText('Closed', { exact: true })).toBeVisible();
    const story = findings.getByRole('list', { name: /^Story of/ });
    await expect(story.getByText('Failed', { exact: true })).toBeVisible();
    await expect(story.getByText(/Linked to https/)).toBeVisible();
    await expect(story.getByText('Passed', { exact: true })).toBeVisible();
    await story
      .getByRole('link', { name: /^Run of/ })
      .last()
      .click();
    await expect(
      page.getByText(/other regions took them over/).first(),
    ).toBeVisible();
  });
});
