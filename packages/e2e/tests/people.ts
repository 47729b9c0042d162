import { Page } from '@playwright/test';
import { expect } from './test';

/** The people of the demo's sign-in page, by what stands on their buttons. */
const PEOPLE = {
  owner: /owner of checkout/i,
  otherTeam: /member of another team/i,
  sre: /SRE/,
  viewer: /viewer/i,
};

/** Opens a page as one of them; who is signed in already stays so. */
export async function openAs(
  page: Page,
  person: keyof typeof PEOPLE,
  path: string,
) {
  await page.goto(path);
  const enter = page.getByRole('button', { name: PEOPLE[person] });
  await expect(enter.or(page.getByRole('main')).first()).toBeVisible();
  if (await enter.isVisible()) await enter.click();
}
