import { startRun } from './runDialog';
import { advance } from './simulator';
import { expect, test } from './test';

test.describe('a service owner', () => {
  // Owns session-store.
  test.use({ person: 'sre' });

  test('runs an experiment, follows it, and stops another', async ({
    page,
  }) => {
    const slow = 'Network delay 300 ms on all matching tasks';

    await page.goto('/catalog/default/component/session-store/experiments');
    await expect(page.getByText('Resilient').first()).toBeVisible();
    // Each start comes with a preview, which is a run of its own.
    const history = page.getByText(/^\d+ runs$/);
    const before = parseInt(await history.innerText(), 10);
    await startRun(page, slow, 'session-store');

    // It shows without a reload, and so does its end.
    const stop = page.getByRole('button', { name: `Stop ${slow}` }).first();
    await expect(stop).toBeVisible();
    await advance(5);
    await expect(
      page.getByRole('region', { name: `${slow} is running.` }),
    ).toBeVisible();
    await advance(120);
    await expect(
      page.getByRole('button', { name: `Run… ${slow}` }),
    ).toBeVisible();
    await expect(history).toHaveText(`${before + 2} runs`);

    // Another one is stopped by a person.
    await startRun(page, slow, 'session-store');
    await stop.click();
    await advance(30);
    await expect(
      page
        .getByText('The run was stopped before its actions were done.')
        .first(),
    ).toBeVisible();
    await expect(history).toHaveText(`${before + 4} runs`);

    // The card and the Resilience page know.
    await page.goto('/catalog/default/component/session-store');
    const strip = page.getByRole('group', {
      name: /^Last \d+ runs.*inconclusive/,
    });
    await expect(strip).toBeVisible();
    await page.goto('/resilience?q=session-store');
    await expect(strip).toBeVisible();
  });
});

test('a broken annotation is shown with the position of its fault', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/pricing-engine/experiments');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('A tag needs a key before "=".');
  await expect(alert).toContainText('Character 17 of 32');
});

test('the Resilience page filters by status and keeps it in the address', async ({
  page,
}) => {
  await page.goto('/resilience');
  await page.getByRole('button', { name: /^Failing/ }).click();
  await expect(page).toHaveURL(/status=failing/);
  await expect(page.getByText('fraud-scorer')).toBeVisible();
  await expect(page.getByText('cart-api')).toBeHidden();
});
