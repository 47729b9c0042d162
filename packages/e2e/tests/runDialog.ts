import { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** Opens the run dialog of an experiment on a service's tab. */
export async function openRunDialog(
  page: Page,
  experiment: string,
): Promise<Locator> {
  await page.getByRole('button', { name: `Run… ${experiment}` }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: /Plan/ })).toBeFocused();
  return dialog;
}

/** Goes on to the next step, once the dialog lets one. */
export async function goOn(dialog: Locator, step: RegExp) {
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByRole('heading', { name: step })).toBeVisible();
}

/** Goes from the first step to the last one. */
export async function goToConfirm(dialog: Locator) {
  await goOn(dialog, /Step 2 of 4/);
  await expect(dialog.getByText(/^AWS found/).first()).toBeVisible();
  await goOn(dialog, /Step 3 of 4/);
  await expect(dialog.getByText('No check refuses this run.')).toBeVisible();
  await goOn(dialog, /Step 4 of 4/);
}

/** Starts an experiment in production, through all four steps. */
export async function startRun(page: Page, experiment: string, name: string) {
  const dialog = await openRunDialog(page, experiment);
  await goToConfirm(dialog);
  const start = dialog.getByRole('button', { name: 'Start experiment' });
  await expect(start).toBeDisabled();
  await dialog.getByLabel(/^Reason/).fill('Browser test');
  await dialog.getByLabel(`Type ${name} to confirm`).fill(name);
  await start.click();
  await expect(dialog).toBeHidden();
}
