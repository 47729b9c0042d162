import { Page } from '@playwright/test';
import { people } from './test';

/** Opens a page as one of the people of the demo. */
export async function openAs(
  page: Page,
  person: keyof typeof people,
  path: string,
) {
  await page.addInitScript(
    name => localStorage.setItem('faultline-demo-person', name),
    people[person],
  );
  await page.goto(path);
}
