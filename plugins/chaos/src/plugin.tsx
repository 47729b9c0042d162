import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiPulseLine } from '@remixicon/react';
import { chaosApi } from './extensions/api';
import { resilienceCatalogFilter } from './extensions/catalogFilter';
import { badgeContextMenuItem } from './extensions/contextMenuItem';
import {
  resilienceEntityCard,
  rollUpEntityCard,
} from './extensions/entityCard';
import {
  experimentsEntityContent,
  rollUpEntityContent,
} from './extensions/entityContent';
import { myServicesHomePageWidget } from './extensions/homePageWidget';
import { resiliencePage } from './extensions/page';
import { resilienceRouteRef } from './routes';

/**
 * Experiments tab, Resilience card and Resilience page.
 * @public
 */
export const chaosPlugin = createFrontendPlugin({
  pluginId: 'chaos',
  title: 'Resilience',
  icon: <RiPulseLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: resilienceRouteRef },
  extensions: [
    chaosApi,
    experimentsEntityContent,
    resilienceEntityCard,
    rollUpEntityContent,
    rollUpEntityCard,
    resiliencePage,
    myServicesHomePageWidget,
    resilienceCatalogFilter,
    badgeContextMenuItem,
  ],
});
