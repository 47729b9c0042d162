import { Page } from '@playwright/test';
import { openAs } from './people';
import { goOn, goToConfirm, openRunDialog, startRun } from './runDialog';
import { advance, breakAws } from './simulator';
import { expect, test } from './test';

const SLOW = 'Network delay 300 ms on all matching tasks';
const SESSION = '/catalog/default/component/session-store/experiments';
const WHERE = 'Shop production, us-east-1';

/** Moves the safety lever of production on its own page. */
async function moveLever(page: Page, verb: 'Engage' | 'Disengage') {
  await openAs(page, 'sre', '/resilience/safety');
  await page
    .getByRole('button', { name: `${verb} the safety lever of ${WHERE}…` })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: verb })).toBeDisabled();
  await dialog.getByLabel(/^Reason/).fill('Browser test');
  await dialog.getByRole('button', { name: verb }).click();
  await expect(dialog).toBeHidden();
}

test('an experiment is started by keyboard alone, watched and stopped on its page', async ({
  page,
}) => {
  await openAs(page, 'sre', SESSION);
  const opener = page.getByRole('button', { name: `Run… ${SLOW}` });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: /Plan/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();

  await openRunDialog(page, SLOW);
  await goToConfirm(dialog);
  const name = dialog.getByLabel('Type session-store to confirm');
  await name.fill('session-store');
  await name.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Start experiment' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  await page
    .getByRole('link', { name: `View the run of ${SLOW}` })
    .first()
    .click();
  await expect(page.getByRole('img', { name: /^Timeline of/ })).toBeVisible();
  await expect(page.getByText('Start requested')).toBeVisible();
  await page.getByRole('button', { name: `Stop ${SLOW}` }).click();
  await advance(30);
  await expect(page.getByText('Inconclusive').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run again…' })).toBeEnabled();
});

test('production wants the name, and Escape asks before it is lost', async ({
  page,
}) => {
  await openAs(page, 'sre', SESSION);
  const dialog = await openRunDialog(page, SLOW);
  await goToConfirm(dialog);
  const start = dialog.getByRole('button', { name: 'Start experiment' });
  await dialog.getByLabel('Type session-store to confirm').fill('session');
  await expect(start).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(
    dialog.getByText('Close and lose what you typed?'),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('button', { name: `Run… ${SLOW}` }),
  ).toBeFocused();
});

test('a lever that is engaged in between refuses the start with its reason', async ({
  page,
  context,
}) => {
  await openAs(page, 'sre', SESSION);
  const dialog = await openRunDialog(page, SLOW);
  await goOn(dialog, /Step 2 of 4/);
  await expect(dialog.getByText(/^AWS found/)).toBeVisible();

  const safety = await context.newPage();
  await moveLever(safety, 'Engage');
  await expect(
    safety.getByText(`Safety lever engaged in ${WHERE}.`),
  ).toBeVisible();

  await goOn(dialog, /Step 3 of 4/);
  await expect(dialog.getByRole('alert')).toContainText(/refuses? this run/);
  await expect(
    dialog.getByRole('listitem').filter({ hasText: /^Refused: Safety lever/ }),
  ).toBeVisible();
  const again = dialog.getByRole('button', { name: 'Check again' });
  await expect(again).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Continue' })).toBeDisabled();

  await moveLever(safety, 'Disengage');
  await again.click();
  await expect(dialog.getByText('No check refuses this run.')).toBeVisible();
});

test('an engaged lever keeps Run off and says why, until it is disengaged', async ({
  page,
}) => {
  await moveLever(page, 'Engage');
  await page.goto(SESSION);
  await expect(
    page.getByText(`Safety lever engaged in ${WHERE}.`),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: `Run… ${SLOW}` }),
  ).toBeDisabled();
  await expect(
    page.getByText(`The safety lever of ${WHERE} is engaged.`),
  ).toBeVisible();
  await moveLever(page, 'Disengage');
  await page.goto(SESSION);
  await expect(
    page.getByRole('button', { name: `Run… ${SLOW}` }),
  ).toBeEnabled();
});

test('a stop gets through while AWS throttles everything that is read', async ({
  page,
}) => {
  await openAs(page, 'sre', SESSION);
  await startRun(page, SLOW, 'session-store');
  const stop = page.getByRole('button', { name: `Stop ${SLOW}` }).first();
  await expect(stop).toBeVisible();
  await breakAws(
    ...['ListExperiments', 'GetExperiment', 'ListExperimentTemplates'].map(
      operation => ({
        service: 'fis',
        operation,
        action: 'error',
        status: 429,
        code: 'ThrottlingException',
        message: 'Rate exceeded',
      }),
    ),
  );
  try {
    await stop.click();
    await expect(
      page.getByRole('region', { name: `${SLOW} is being stopped.` }),
    ).toBeVisible();
  } finally {
    await breakAws();
  }
  await advance(30);
  await expect(
    page.getByRole('button', { name: `Run… ${SLOW}` }),
  ).toBeVisible();
});

test('everything in an account is stopped at once, and the audit log knows', async ({
  page,
}) => {
  await openAs(page, 'sre', SESSION);
  await startRun(page, SLOW, 'session-store');
  await page.goto('/resilience/activity');
  await expect(page.getByRole('link', { name: SLOW })).toBeVisible();
  await page
    .getByRole('button', { name: /^Stop all \d+ in Shop production$/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(SLOW)).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop all' }).click();
  await expect(dialog.getByText('1 run is being stopped.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await advance(30);
  await expect(page.getByText('Nothing runs just now.')).toBeVisible();

  await page.goto('/resilience/audit?event=run-stop-all');
  await expect(page.getByText(/^Intact, \d+ records checked$/)).toBeVisible();
  await expect(
    page.getByRole('table').getByText('Stop all').first(),
  ).toBeVisible();
});

test('a viewer sees what runs but neither the levers move nor the audit log', async ({
  page,
}) => {
  await openAs(page, 'viewer', '/resilience/safety');
  await expect(
    page.getByRole('button', {
      name: `Engage the safety lever of ${WHERE}…`,
    }),
  ).toBeDisabled();
  await expect(page.getByRole('tab', { name: 'Activity' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Audit' })).toHaveCount(0);
});
