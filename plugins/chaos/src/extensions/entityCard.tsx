import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const resilienceEntityCard = EntityCardBlueprint.make({
  name: 'resilience',
  params: {
    filter: { kind: { $in: ['component', 'resource', 'api', 'system'] } },
    loader: () =>
      import('../components/card/ResilienceCard').then(m => (
        <m.ResilienceCard />
      )),
  },
});

export const rollUpEntityCard = EntityCardBlueprint.make({
  name: 'services-resilience',
  params: {
    filter: { kind: { $in: ['group', 'system', 'domain'] } },
    loader: () =>
      import('../components/rollups/EntityRollUpCard').then(m => (
        <m.EntityRollUpCard />
      )),
  },
});
