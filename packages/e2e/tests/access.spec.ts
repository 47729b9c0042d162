import { readFileSync } from 'node:fs';
import { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { openAs } from './people';
import { expect, test } from './test';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What keeps people out of the content of a page, one line for each problem. */
async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(() =>
    (globalThis as any).axe.run('main'),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`),
  );
}

const PLACES = [
  {
    what: 'Experiments tab',
    path: '/catalog/default/component/checkout-api/experiments',
    shown: 'History',
  },
  {
    what: 'Resilience page',
    path: '/resilience',
    shown: 'Next step',
  },
  {
    what: 'scorecard',
    path: '/catalog/default/component/checkout-api/experiments/scorecard',
    shown: 'Where the points went',
  },
  {
    what: 'card of a service',
    path: '/catalog/default/component/checkout-api',
    shown: 'Coverage',
  },
  {
    what: 'tab of a group',
    path: '/catalog/default/group/team-checkout/resilience',
    shown: 'Look at first',
  },
  {
    what: 'teams',
    path: '/resilience/teams',
    shown: 'Top risks',
  },
  {
    what: 'failure modes',
    path: '/resilience/failure-modes',
    shown: 'Region failover',
  },
  {
    what: 'trends',
    path: '/resilience/trends',
    shown: 'Median score',
  },
  {
    what: 'waivers',
    path: '/resilience/waivers',
    shown: 'No request waits for a decision.',
  },
  {
    what: 'Activity',
    path: '/resilience/activity',
    shown: 'Running now',
  },
  {
    what: 'safety levers',
    path: '/resilience/safety',
    shown: 'Shop production, us-east-1',
  },
  {
    what: 'audit log',
    path: '/resilience/audit',
    shown: 'Audit log',
  },
  {
    what: 'malformed annotation',
    path: '/catalog/default/component/pricing-engine/experiments',
    shown: 'History',
  },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });
    for (const { what, path, shown } of PLACES) {
      test(`everybody can read and use: ${what}`, async ({ page }) => {
        await openAs(page, 'sre', path);
        await expect(page.getByText(shown).first()).toBeVisible();
        expect(await findBarriers(page)).toEqual([]);
      });
    }
  });
}
