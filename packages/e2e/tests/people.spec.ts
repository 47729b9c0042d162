import { Page } from '@playwright/test';
import { expect, test } from './test';

const CHECKOUT = '/catalog/default/component/checkout-api/experiments';

/** The first Run button of the experiments of checkout, in production. */
const firstRun = (page: Page) =>
  page.getByRole('button', { name: /^Run… / }).first();

test.describe('nobody', () => {
  test.use({ person: null });

  test('is asked whom to be, and asked again after signing out', async ({
    page,
  }) => {
    await page.goto(CHECKOUT);
    await expect(page.getByRole('button')).toHaveCount(4);
    await page.getByRole('button', { name: /Amélie Bernard/ }).click();
    await expect(firstRun(page)).toBeEnabled();
    await page.goto('/settings');
    await expect(page.getByText('user:default/amelie.b').first()).toBeVisible();
    await page.getByRole('button', { name: 'more' }).click();
    await page.getByRole('menuitem', { name: 'Sign Out' }).click();
    await expect(page.getByRole('button', { name: /Viewer/ })).toBeVisible();
  });
});

for (const person of ['colleague', 'viewer'] as const) {
  test.describe(`a ${person}`, () => {
    test.use({ person });

    test('sees what the owners run and cannot start it', async ({ page }) => {
      await page.goto(CHECKOUT);
      await expect(firstRun(page)).toBeVisible();
      await expect(firstRun(page)).toBeDisabled();
    });
  });
}

test.describe('a site reliability engineer', () => {
  test.use({ person: 'sre' });

  test('starts on the services of others', async ({ page }) => {
    await page.goto(CHECKOUT);
    await expect(firstRun(page)).toBeEnabled();
  });
});
