import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { Cell, chaosPermissions } from '@faultline/plugin-chaos-common';
import {
  ChaosServiceResource,
  chaosServiceResourceRef,
  hasSystem,
  isInAccount,
  isInEnvironment,
  isServiceOwner,
} from '@faultline/plugin-chaos-node';
import { ServiceStore } from '../database/ServiceStore';
import { cellIdOf } from '../lifecycle/RunAddress';
import { readResourceRef } from './ServiceAccess';

/** Tells the permission framework of our permissions, resource and rules. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  options: { services: ServiceStore; cellsById: Map<string, Cell> },
): void {
  registry.addResourceType({
    resourceRef: chaosServiceResourceRef,
    permissions: chaosPermissions,
    rules: [isServiceOwner, hasSystem, isInEnvironment, isInAccount],
    getResources: refs => Promise.all(refs.map(ref => load(ref, options))),
  });
}

/** A service, or the part of it that one cell holds, as rules see it. */
async function load(
  ref: string,
  options: { services: ServiceStore; cellsById: Map<string, Cell> },
): Promise<ChaosServiceResource | undefined> {
  const { services, cellsById } = options;
  const { entityRef, cellId } = readResourceRef(ref);
  const service = await services.get(entityRef);
  if (!service) return undefined;
  const cellIds = cellId
    ? [cellId]
    : (await services.templateKeys(entityRef)).map(cellIdOf);
  const cells = [...new Set(cellIds)].flatMap(id => cellsById.get(id) ?? []);
  return {
    entityRef,
    owners: service.profile.owners,
    system: service.system,
    environments: cells.map(cell => cell.environment),
    accounts: cells.map(cell => cell.accountId),
  };
}
