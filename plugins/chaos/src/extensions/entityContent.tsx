import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const experimentsEntityContent = EntityContentBlueprint.make({
  name: 'experiments',
  params: {
    path: '/experiments',
    title: 'Experiments',
    filter: { kind: { $in: ['component', 'resource', 'api', 'system'] } },
    loader: () =>
      import('../components/experiments/ExperimentsContent').then(m => (
        <m.ExperimentsContent />
      )),
  },
});

export const rollUpEntityContent = EntityContentBlueprint.make({
  name: 'services-resilience',
  params: {
    path: '/resilience',
    title: 'Resilience',
    filter: { kind: { $in: ['group', 'system', 'domain'] } },
    loader: () =>
      import('../components/rollups/EntityRollUpContent').then(m => (
        <m.EntityRollUpContent />
      )),
  },
});
