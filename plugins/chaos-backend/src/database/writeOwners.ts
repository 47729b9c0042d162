import { Knex } from 'knex';
import { chunks } from './dialect';
import { CatalogService } from './ServiceStore';

/** Writes who owns a service, by which permissions ask in SQL. */
export async function writeOwners(
  tx: Knex,
  { entityRef, profile }: Pick<CatalogService, 'entityRef' | 'profile'>,
): Promise<void> {
  await tx('service_owners').where({ entity_ref: entityRef }).delete();
  for (const owners of chunks(profile.owners)) {
    await tx('service_owners').insert(
      owners.map(owner => ({ entity_ref: entityRef, owner })),
    );
  }
}
