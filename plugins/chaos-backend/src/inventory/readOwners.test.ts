import { Entity } from '@backstage/catalog-model';
import { readOwners } from './readOwners';

const entity = (owner: unknown, ...related: string[]): Entity =>
  ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'cart', namespace: 'shop' },
    spec: { owner },
    relations: [
      { type: 'partOf', targetRef: 'system:shop/sales' },
      ...related.map(targetRef => ({ type: 'ownedBy', targetRef })),
    ],
  } as Entity);

describe('readOwners', () => {
  it.each<[string, Entity, string[]]>([
    ['nobody', entity(undefined), []],
    ['one team', entity('a', 'group:shop/a'), ['group:shop/a']],
    [
      'the one in the spec first',
      entity('group:b', 'group:shop/a', 'Group:shop/B', 'user:shop/c'),
      ['group:shop/b', 'group:shop/a', 'user:shop/c'],
    ],
    [
      'each once',
      entity('a', 'group:shop/a', 'group:shop/a'),
      ['group:shop/a'],
    ],
    [
      'whom relations name, whatever the spec says',
      entity('a', 'group:shop/b'),
      ['group:shop/b'],
    ],
    [
      'whom relations name, where the spec is broken',
      entity('a:b:c', 'group:shop/b'),
      ['group:shop/b'],
    ],
    ['nobody by a spec that is no text', entity(3), []],
  ])('names %s', (_, of, owners) => {
    expect(readOwners(of)).toEqual(owners);
  });
});
