import { hasSystem } from './hasSystem';
import { isServiceOwner } from './isServiceOwner';

const services = [
  { entityRef: 'component:default/a', owner: 'group:default/x', system: null },
  { entityRef: 'component:default/b', owner: null, system: 'system:default/s' },
  {
    entityRef: 'component:default/c',
    owner: 'group:default/y',
    system: 'system:default/t',
  },
];

/** What the store makes of a filter. */
function select(filter: { property: 'owner' | 'system'; values: string[] }) {
  return services
    .filter(service => filter.values.includes(service[filter.property] ?? ''))
    .map(service => service.entityRef);
}

describe('rules of services', () => {
  it.each([
    [['group:default/x'], ['component:default/a']],
    [
      ['group:default/y', 'user:default/u', 'group:default/x'],
      ['component:default/a', 'component:default/c'],
    ],
    [[], []],
  ])(
    'the owner rule for %j says the same of one and of many',
    (claims, expected) => {
      expect(
        services
          .filter(service => isServiceOwner.apply(service, { claims }))
          .map(service => service.entityRef),
      ).toEqual(expected);
      const query = isServiceOwner.toQuery({ claims });
      expect(query).toEqual({ property: 'owner', values: claims });
      expect(select({ property: 'owner', values: claims })).toEqual(expected);
    },
  );

  it('the system rule never holds for a service without a system', () => {
    const systems = ['system:default/s', ''];
    expect(
      services
        .filter(service => hasSystem.apply(service, { systems }))
        .map(service => service.entityRef),
    ).toEqual(['component:default/b']);
    expect(hasSystem.toQuery({ systems })).toEqual({
      property: 'system',
      values: systems,
    });
  });
});
