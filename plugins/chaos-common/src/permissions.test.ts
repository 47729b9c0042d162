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
  it('are about services, except those that reach beyond one', () => {
    const [onServices, onAll] = [true, false].map(one =>
      chaosPermissions
        .filter(
          permission =>
            isResourcePermission(permission, RESOURCE_TYPE_CHAOS_SERVICE) ===
            one,
        )
        .map(({ name }) => name),
    );
    expect(onServices).toEqual([
      'chaos.run.read',
      'chaos.run.start',
      'chaos.run.stop',
      'chaos.run.preview',
      'chaos.hypothesis.update',
      'chaos.finding.update',
      'chaos.waiver.request',
      'chaos.waiver.decide',
    ]);
    expect(onAll).toEqual([
      'chaos.safety-lever.update',
      'chaos.audit.read',
      'chaos.resilience.read',
    ]);
  });

  it('tell reading, starting and stopping apart for policies', () => {
    expect(isReadPermission(chaosRunReadPermission)).toBe(true);
    expect(isCreatePermission(chaosRunStartPermission)).toBe(true);
    expect(isUpdatePermission(chaosRunStopPermission)).toBe(true);
  });
});
