import {
  isCreatePermission,
  isReadPermission,
  isResourcePermission,
  isUpdatePermission,
} from '@backstage/plugin-permission-common';
import {
  chaosPermissions,
  chaosRunReadPermission,
  chaosRunStartPermission,
  chaosRunStopPermission,
  RESOURCE_TYPE_CHAOS_SERVICE,
} from './permissions';

describe('permissions', () => {
  it('are all about services, with names of their own', () => {
    expect(chaosPermissions.map(({ name }) => name)).toEqual([
      'chaos.run.read',
      'chaos.run.start',
      'chaos.run.stop',
    ]);
    for (const permission of chaosPermissions) {
      expect(
        isResourcePermission(permission, RESOURCE_TYPE_CHAOS_SERVICE),
      ).toBe(true);
    }
  });

  it('tell reading, starting and stopping apart for policies', () => {
    expect(isReadPermission(chaosRunReadPermission)).toBe(true);
    expect(isCreatePermission(chaosRunStartPermission)).toBe(true);
    expect(isUpdatePermission(chaosRunStopPermission)).toBe(true);
  });
});
