import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService as CatalogApi } from '@backstage/plugin-catalog-node';
import { CatalogService } from '../database/ServiceStore';
import { readCatalogService } from '../inventory/readCatalogService';

/** Reads an entity from the catalog as it is now, past the store. */
export class EntityLookup {
  readonly #options: EntityLookupOptions;

  static create(options: EntityLookupOptions): EntityLookup {
    return new EntityLookup(options);
  }

  private constructor(options: EntityLookupOptions) {
    this.#options = options;
  }

  async fresh(
    entityRef: string,
  ): Promise<{ entity: Entity; service: CatalogService }> {
    const { auth, catalog, defaultTags } = this.#options;
    const entity = await catalog.getEntityByRef(entityRef, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    if (!entity) {
      throw new NotFoundError(`The catalog has no entity ${entityRef}`);
    }
    return { entity, service: readCatalogService(entity, defaultTags) };
  }
}

interface EntityLookupOptions {
  auth: AuthService;
  catalog: CatalogApi;
  defaultTags: Record<string, string>;
}
