import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_CHAOS_SERVICE } from '@faultline/plugin-chaos-common';

/**
 * A service as permission rules see it.
 * @public
 */
export interface ChaosServiceResource {
  entityRef: string;
  /** Entity refs of all its owners. */
  owners: string[];
  /** Entity ref of the system. */
  system: string | null;
  /** Environments in which it has experiments; one, for a decision in a cell. */
  environments: string[];
  /** AWS accounts in which it has experiments; one, for a decision in a cell. */
  accounts: string[];
}

/**
 * One condition of a rule in a form that becomes SQL: the property, or one of
 * several, is one of the values.
 * @public
 */
export interface ChaosServiceFilter {
  property: 'owner' | 'system' | 'environment' | 'account';
  values: string[];
}

/**
 * The permission resource of the chaos plugin: a service.
 * @public
 */
export const chaosServiceResourceRef = createPermissionResourceRef<
  ChaosServiceResource,
  ChaosServiceFilter
>().with({
  pluginId: 'chaos',
  resourceType: RESOURCE_TYPE_CHAOS_SERVICE,
});
