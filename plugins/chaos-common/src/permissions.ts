import {
  createPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * The permission resource: a service, named by its entity ref.
 * @public
 */
export const RESOURCE_TYPE_CHAOS_SERVICE = 'chaos-service';

/**
 * See the templates, runs and status of a service.
 * @public
 */
export const chaosRunReadPermission: ResourcePermission<
  typeof RESOURCE_TYPE_CHAOS_SERVICE
> = createPermission({
  name: 'chaos.run.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CHAOS_SERVICE,
});

/**
 * Start an experiment on a service.
 * @public
 */
export const chaosRunStartPermission: ResourcePermission<
  typeof RESOURCE_TYPE_CHAOS_SERVICE
> = createPermission({
  name: 'chaos.run.start',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CHAOS_SERVICE,
});

/**
 * Stop a running experiment of a service. Meant to be given to every
 * signed-in user.
 * @public
 */
export const chaosRunStopPermission: ResourcePermission<
  typeof RESOURCE_TYPE_CHAOS_SERVICE
> = createPermission({
  name: 'chaos.run.stop',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CHAOS_SERVICE,
});

/**
 * All permissions of the chaos plugin.
 * @public
 */
export const chaosPermissions = [
  chaosRunReadPermission,
  chaosRunStartPermission,
  chaosRunStopPermission,
];
