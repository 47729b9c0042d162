import { Entity } from '@backstage/catalog-model';

/** A component of type service, owned by team-a unless others are named. */
export function service(
  name: string,
  annotations?: Record<string, string>,
  owners = ['team-a'],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
    spec: { type: 'service', owner: owners[0], lifecycle: 'production' },
    relations: owners.map(owner => ({
      type: 'ownedBy',
      targetRef: `group:default/${owner}`,
    })),
  };
}

export const tags = (text: string) => ({
  'aws.amazon.com/fis-experiment-template-tags': text,
});

/** One service of each kind of mapping; the sample world tests `orders`. */
export const entities = [
  service('orders', tags('service=orders')),
  service('broken', tags('service=orders,=prod')),
  service('lonely', tags('service=nobody')),
  service('plain'),
];
