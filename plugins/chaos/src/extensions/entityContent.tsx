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
