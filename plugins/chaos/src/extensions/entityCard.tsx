import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const resilienceEntityCard = EntityCardBlueprint.make({
  name: 'resilience',
  params: {
    // A system has experiments of its own only if it says so; how its services
    // stand is on the card below.
    filter: {
      $any: [
        { kind: { $in: ['component', 'resource', 'api'] } },
        {
          kind: 'system',
          'metadata.annotations.aws.amazon.com/fis-experiment-template-tags': {
            $exists: true,
          },
        },
        {
          kind: 'system',
          'metadata.annotations.aws.amazon.com/fis-experiment-template-ids': {
            $exists: true,
          },
        },
      ],
    },
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
