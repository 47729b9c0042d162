import { CatalogFilterBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const resilienceCatalogFilter = CatalogFilterBlueprint.make({
  name: 'resilience',
  params: {
    loader: () =>
      import('../components/catalog/ResilienceFilter').then(m => (
        <m.ResilienceFilter />
      )),
  },
});
