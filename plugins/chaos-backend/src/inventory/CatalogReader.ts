import { AuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService as CatalogApi } from '@backstage/plugin-catalog-node';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { MAPPING_ANNOTATIONS } from '@faultline/plugin-chaos-common';
import { CatalogGroup, GroupStore } from '../database/GroupStore';
import { ServiceStore } from '../database/ServiceStore';
import { readCatalogGroup } from './readCatalogGroup';
import { readCatalogService } from './readCatalogService';
import { RollupWriter } from './RollupWriter';

const KINDS = ['Component', 'Resource', 'API', 'System'];

const GROUP_KINDS = ['Group', 'System', 'Domain'];

const FIELDS = ['kind', 'metadata', 'relations', 'spec'];

/** Brings the catalog's services into the store. */
export class CatalogReader {
  readonly #options: CatalogReaderOptions;

  static create(options: CatalogReaderOptions): CatalogReader {
    return new CatalogReader(options);
  }

  private constructor(options: CatalogReaderOptions) {
    this.#options = options;
  }

  /**
   * Reads every entity with a chaos annotation, and every component of type
   * service, so that those without an annotation are seen too.
   *
   * @returns the refs of services that changed
   */
  async readAll(): Promise<string[]> {
    const { auth, catalog, services, rollups, defaultTags } = this.#options;
    const found = new Map<string, ReturnType<typeof readCatalogService>>();
    const stream = catalog.streamEntities(
      {
        filter: [
          ...MAPPING_ANNOTATIONS.map(annotation => ({
            kind: KINDS,
            [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
          })),
          { kind: 'Component', 'spec.type': 'service' },
        ],
        fields: FIELDS,
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of stream) {
      for (const entity of page) {
        const service = readCatalogService(entity, defaultTags);
        found.set(service.entityRef, service);
      }
    }
    await this.#readGroups();
    const { changedRefs } = await services.replaceAll([...found.values()]);
    await rollups.write(changedRefs);
    return changedRefs;
  }

  /** Reads teams, systems and domains, by which services are rolled up. */
  async #readGroups(): Promise<void> {
    const { auth, catalog, groups } = this.#options;
    const found = new Map<string, CatalogGroup>();
    const stream = catalog.streamEntities(
      { filter: { kind: GROUP_KINDS }, fields: FIELDS },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of stream) {
      for (const entity of page) {
        const group = readCatalogGroup(entity);
        found.set(group.ref, group);
      }
    }
    await groups.replaceAll([...found.values()]);
  }

  /**
   * Reads one entity, for instance one that was registered a moment ago.
   *
   * @throws NotFoundError when the catalog has no such entity
   */
  async readOne(entityRef: string): Promise<void> {
    const { auth, catalog, services, rollups, defaultTags } = this.#options;
    const entity = await catalog.getEntityByRef(entityRef, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    if (!entity) {
      throw new NotFoundError(`The catalog has no entity ${entityRef}`);
    }
    await services.save(readCatalogService(entity, defaultTags));
    await rollups.write([entityRef]);
  }
}

interface CatalogReaderOptions {
  auth: AuthService;
  catalog: CatalogApi;
  services: ServiceStore;
  groups: GroupStore;
  rollups: RollupWriter;
  defaultTags: Record<string, string>;
}
