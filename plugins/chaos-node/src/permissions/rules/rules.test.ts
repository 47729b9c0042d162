import { hasSystem } from './hasSystem';
import { isInAccount } from './isInAccount';
import { isInEnvironment } from './isInEnvironment';
import { isServiceOwner } from './isServiceOwner';

const nowhere = { environments: [], accounts: [] };

const services = [
  {
    entityRef: 'component:default/a',
    owners: ['group:default/x'],
    system: null,
    ...nowhere,
  },
  {
    entityRef: 'component:default/b',
    owners: [],
    system: 'system:default/s',
    environments: ['staging', 'Production'],
    accounts: ['444455556666', '111122223333'],
  },
  {
    entityRef: 'component:default/c',
    owners: ['group:default/z', 'group:default/y'],
    system: 'system:default/t',
    environments: ['staging'],
    accounts: ['444455556666'],
  },
];

/** What the store makes of a filter. */
function select(filter: { property: 'owner' | 'system'; values: string[] }) {
  return services
    .filter(({ owners, system }) =>
      (filter.property === 'owner' ? owners : [system ?? '']).some(each =>
        filter.values.includes(each),
      ),
    )
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

  it.each([
    [['production'], ['b']],
    [['STAGING'], ['b', 'c']],
    [['elsewhere'], []],
    [[], []],
  ])(
    'the environment rule for %j goes by the names alone',
    (environments, names) => {
      expect(
        services
          .filter(service => isInEnvironment.apply(service, { environments }))
          .map(service => service.entityRef.split('/')[1]),
      ).toEqual(names);
      expect(isInEnvironment.toQuery({ environments })).toEqual({
        property: 'environment',
        values: environments,
      });
    },
  );

  it('the account rule holds where a service has experiments', () => {
    const accounts = ['111122223333'];
    expect(
      services
        .filter(service => isInAccount.apply(service, { accounts }))
        .map(service => service.entityRef),
    ).toEqual(['component:default/b']);
    expect(isInAccount.toQuery({ accounts })).toEqual({
      property: 'account',
      values: accounts,
    });
  });
});
