import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  ChaosClient,
  MAPPING_ANNOTATIONS,
} from '@faultline/plugin-chaos-common';
import { createCardExtension } from '@backstage/plugin-home-react';
import { chaosApiRef } from './api/chaosApiRef';

export { chaosApiRef } from './api/chaosApiRef';
export { chaosTranslationRef } from './translation';
export { createResilienceColumn } from './components/catalog/createResilienceColumn';

const pageRouteRef = createRouteRef({ id: 'chaos' });
const tabRouteRef = createRouteRef({ id: 'chaos:experiments' });
const rollUpRouteRef = createRouteRef({ id: 'chaos:services-resilience' });

/**
 * The chaos plugin for Backstage's old frontend system.
 * @public
 */
export const chaosPlugin = createPlugin({
  id: 'chaos',
  apis: [
    createApiFactory({
      api: chaosApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => ChaosClient.create(deps),
    }),
  ],
  routes: {
    root: pageRouteRef,
    entityContent: tabRouteRef,
    rollUpContent: rollUpRouteRef,
  },
});

/**
 * Whether an entity is mapped to experiments by an annotation.
 * @public
 */
export function isChaosAvailable(entity: Entity): boolean {
  return MAPPING_ANNOTATIONS.some(
    annotation => entity.metadata.annotations?.[annotation] !== undefined,
  );
}

/**
 * The Experiments tab of an entity page.
 * @public
 */
export const EntityExperimentsContent = chaosPlugin.provide(
  createRoutableExtension({
    name: 'EntityExperimentsContent',
    mountPoint: tabRouteRef,
    component: () =>
      import('./components/experiments/ExperimentsContent').then(
        m => m.ExperimentsContent,
      ),
  }),
);

/**
 * The Resilience card of an entity's overview.
 * @public
 */
export const EntityResilienceCard = chaosPlugin.provide(
  createComponentExtension({
    name: 'EntityResilienceCard',
    component: {
      lazy: () =>
        import('./components/card/ResilienceCard').then(m => m.ResilienceCard),
    },
  }),
);

/**
 * The Resilience page.
 * @public
 */
export const ResiliencePage = chaosPlugin.provide(
  createRoutableExtension({
    name: 'ResiliencePage',
    mountPoint: pageRouteRef,
    component: () =>
      import('./components/resilience/LegacyResiliencePage').then(
        m => m.LegacyResiliencePage,
      ),
  }),
);

/**
 * The Resilience tab of a group, system or domain: its services in figures.
 * @public
 */
export const EntityServicesResilienceContent = chaosPlugin.provide(
  createRoutableExtension({
    name: 'EntityServicesResilienceContent',
    mountPoint: rollUpRouteRef,
    component: () =>
      import('./components/rollups/EntityRollUpContent').then(
        m => m.EntityRollUpContent,
      ),
  }),
);

/**
 * The card for the overview of a group, system or domain.
 * @public
 */
export const EntityServicesResilienceCard = chaosPlugin.provide(
  createComponentExtension({
    name: 'EntityServicesResilienceCard',
    component: {
      lazy: () =>
        import('./components/rollups/EntityRollUpCard').then(
          m => m.EntityRollUpCard,
        ),
    },
  }),
);

/**
 * A card for the home page: the services of the reader's groups.
 * @public
 */
export const HomePageMyServices = chaosPlugin.provide(
  createCardExtension({
    name: 'HomePageMyServices',
    title: 'My services',
    components: () =>
      import('./components/home/MyServices').then(m => ({
        Content: m.MyServices,
      })),
  }),
);

/**
 * A filter for the catalog's list of entities, by the status of services.
 * @public
 */
export const CatalogResilienceFilter = chaosPlugin.provide(
  createComponentExtension({
    name: 'CatalogResilienceFilter',
    component: {
      lazy: () =>
        import('./components/catalog/ResilienceFilter').then(
          m => m.ResilienceFilter,
        ),
    },
  }),
);

/**
 * A button for the page of a service that copies its badge as Markdown.
 * @public
 */
export const EntityResilienceBadgeButton = chaosPlugin.provide(
  createComponentExtension({
    name: 'EntityResilienceBadgeButton',
    component: {
      lazy: () =>
        import('./components/badge/BadgeButton').then(m => m.BadgeButton),
    },
  }),
);
