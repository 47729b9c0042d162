import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { chaosPermissions } from '@faultline/plugin-chaos-common';
import {
  chaosServiceResourceRef,
  hasSystem,
  isServiceOwner,
} from '@faultline/plugin-chaos-node';
import { ServiceStore } from '../database/ServiceStore';

/** Tells the permission framework of our permissions, resource and rules. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  services: ServiceStore,
): void {
  registry.addResourceType({
    resourceRef: chaosServiceResourceRef,
    permissions: chaosPermissions,
    rules: [isServiceOwner, hasSystem],
    getResources: refs => Promise.all(refs.map(ref => services.get(ref))),
  });
}
