import {
  Cell,
  ServiceClaim,
  ServiceStatus,
  TemplateSelector,
} from '@faultline/plugin-chaos-common';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { ChaosServiceFilter } from '@faultline/plugin-chaos-node';
import { Knex } from 'knex';
import { criteriaToSql } from './criteriaToSql';
import { chunks } from './dialect';
import { filterServices } from './filterServices';
import { ServiceConsequences } from './ServiceConsequences';
import { writeOwners } from './writeOwners';
import {
  CatalogColumns,
  differs,
  NO_ROLLUP,
  RawDbServiceRow,
  toCatalogColumns,
  toService,
} from './serviceRow';
import {
  CatalogService,
  ServiceCounts,
  ServiceListQuery,
  ServiceRollup,
  ServiceStore,
  StoredService,
} from './ServiceStore';

const COLUMNS = ['services.*', 'card.status', 'card.status_text'];

/** Small enough for locks to be short, big enough to save round trips. */
const WRITTEN_AT_ONCE = 100;

export class DatabaseServiceStore implements ServiceStore {
  readonly #db: Knex;
  readonly #cells: readonly Cell[];
  readonly #scores: ServiceConsequences;

  /**
   * @param options.config - tells the environment and account of each cell
   * @param options.scores - gives each service its scorecard, from the first
   * moment on; services without one are not found
   */
  static create(options: {
    db: Knex;
    config: { cells: readonly Cell[] };
    scores: ServiceConsequences;
  }): DatabaseServiceStore {
    const { db, config, scores } = options;
    return new DatabaseServiceStore(db, config.cells, scores);
  }

  private constructor(
    db: Knex,
    cells: readonly Cell[],
    scores: ServiceConsequences,
  ) {
    this.#db = db;
    this.#cells = cells;
    this.#scores = scores;
  }

  async replaceAll(
    services: CatalogService[],
  ): Promise<{ changedRefs: string[] }> {
    const stored: (CatalogColumns & { entity_ref: string })[] = await this.#db(
      'services',
    );
    const known = new Map(stored.map(row => [row.entity_ref, row]));
    const changed = services.filter(service => {
      const row = known.get(service.entityRef);
      known.delete(service.entityRef);
      return !row || differs(row, toCatalogColumns(service));
    });
    for (const some of chunks(changed, WRITTEN_AT_ONCE)) {
      await this.#save(some);
    }
    for (const refs of chunks([...known.keys()], WRITTEN_AT_ONCE)) {
      await this.#db.transaction(async tx => {
        await tx('service_templates').whereIn('entity_ref', refs).delete();
        await tx('service_owners').whereIn('entity_ref', refs).delete();
        await tx('services').whereIn('entity_ref', refs).delete();
        await this.#scores.refresh(tx, refs);
      });
    }
    return { changedRefs: changed.map(service => service.entityRef) };
  }

  async save(service: CatalogService): Promise<void> {
    await this.#save([service]);
  }

  async #save(services: readonly CatalogService[]): Promise<void> {
    await this.#db.transaction(async tx => {
      for (const service of services) {
        const columns = toCatalogColumns(service);
        await tx('services')
          .insert({ ...columns, ...NO_ROLLUP })
          .onConflict('entity_ref')
          .merge(columns);
        await writeOwners(tx, service);
      }
      await this.#scores.refresh(
        tx,
        services.map(({ entityRef }) => entityRef),
      );
    });
  }

  async saveRollup(entityRef: string, rollup: ServiceRollup): Promise<void> {
    await this.#db.transaction(async tx => {
      const known: Pick<RawDbServiceRow, 'mapping'> | undefined = await tx(
        'services',
      )
        .where({ entity_ref: entityRef })
        .first('mapping');
      await tx('services')
        .where({ entity_ref: entityRef })
        .update({
          mapping: rollup.mapping,
          template_count: rollup.templateKeys.length,
          run_count: rollup.runCount,
          running: rollup.running,
          last_runs: JSON.stringify(rollup.lastRuns),
        });
      const before: string[] = await tx('service_templates')
        .where({ entity_ref: entityRef })
        .pluck('template_key');
      const same =
        known?.mapping === rollup.mapping &&
        before.sort().join() === [...rollup.templateKeys].sort().join();
      if (same) return;
      await tx('service_templates').where({ entity_ref: entityRef }).delete();
      for (const keys of chunks(rollup.templateKeys)) {
        await tx('service_templates')
          .insert(
            keys.map(key => ({ entity_ref: entityRef, template_key: key })),
          )
          .onConflict()
          .ignore();
      }
      await this.#scores.refresh(tx, [entityRef]);
    });
  }

  async get(entityRef: string): Promise<StoredService | undefined> {
    const row: RawDbServiceRow | undefined = await this.#select()
      .where({ 'services.entity_ref': entityRef })
      .first();
    return row && toService(row);
  }

  async templateKeys(entityRef: string): Promise<string[]> {
    const rows: { template_key: string }[] = await this.#db('service_templates')
      .where({ entity_ref: entityRef })
      .orderBy('template_key');
    return rows.map(row => row.template_key);
  }

  async list(
    query: ServiceListQuery,
  ): Promise<{ items: StoredService[]; total: number }> {
    const matching = () => {
      const rows = this.#allowed(query.criteria);
      filterServices(this.#db, rows, query);
      return rows;
    };
    const counted = await matching().count({ n: '*' }).first();
    const page = matching().select(COLUMNS);
    if (query.after) {
      const { rank, title, entityRef } = query.after;
      page.whereRaw(
        '(card.status_rank, card.title, card.entity_ref) > (?, ?, ?)',
        [rank, title, entityRef],
      );
    }
    const rows: RawDbServiceRow[] = await page
      .orderBy(['card.status_rank', 'card.title', 'card.entity_ref'])
      .limit(query.limit);
    return { items: rows.map(toService), total: Number(counted?.n ?? 0) };
  }

  async counts(
    criteria?: PermissionCriteria<ChaosServiceFilter>,
  ): Promise<ServiceCounts> {
    const rows: { status: ServiceStatus; n: number; r: number }[] =
      await this.#allowed(criteria)
        .select('card.status')
        .count({ n: '*' })
        .select(
          this.#db.raw('sum(case when running > 0 then 1 else 0 end) as r'),
        )
        .groupBy('card.status');
    const counts: ServiceCounts = {
      all: 0,
      failing: 0,
      untested: 0,
      stale: 0,
      resilient: 0,
      running: 0,
    };
    for (const row of rows) {
      counts[row.status] = Number(row.n);
      counts.all += Number(row.n);
      counts.running += Number(row.r);
    }
    return counts;
  }

  async facets(
    criteria?: PermissionCriteria<ChaosServiceFilter>,
  ): Promise<{ owners: string[]; systems: string[] }> {
    const owners: string[] = await this.#db('service_owners')
      .modify(query => {
        if (!criteria) return;
        const mine = this.#allowed(criteria).select('services.entity_ref');
        query.whereIn('entity_ref', mine);
      })
      .distinct('owner')
      .orderBy('owner')
      .pluck('owner');
    const systems: string[] = await this.#allowed(criteria)
      .whereNotNull('services.system')
      .distinct()
      .orderBy('services.system')
      .pluck('services.system');
    return { owners, systems };
  }

  async servicesOf(templateKeys: string[]): Promise<StoredService[]> {
    const found = new Map<string, StoredService>();
    for (const keys of chunks(templateKeys)) {
      const rows: RawDbServiceRow[] = await this.#select().whereIn(
        'services.entity_ref',
        this.#db('service_templates')
          .select('entity_ref')
          .whereIn('template_key', keys),
      );
      for (const row of rows) found.set(row.entity_ref, toService(row));
    }
    return [...found.values()];
  }

  async servicesByTemplate(
    templateKeys: string[],
  ): Promise<Map<string, string[]>> {
    const refs = new Map<string, string[]>();
    for (const keys of chunks(templateKeys)) {
      const rows: { entity_ref: string; template_key: string }[] =
        await this.#db('service_templates').whereIn('template_key', keys);
      for (const { template_key, entity_ref } of rows) {
        refs.set(template_key, [...(refs.get(template_key) ?? []), entity_ref]);
      }
    }
    return refs;
  }

  async refs(of: { system?: string } = {}): Promise<string[]> {
    return this.#db('services')
      .where(of)
      .orderBy('entity_ref')
      .pluck('entity_ref');
  }

  async claims(): Promise<ServiceClaim[]> {
    const rows: Pick<
      RawDbServiceRow,
      'entity_ref' | 'owner' | 'selector' | 'resource_arns'
    >[] = await this.#db('services').select(
      'entity_ref',
      'owner',
      'selector',
      'resource_arns',
    );
    return rows.map(row => {
      const selector: TemplateSelector | null = JSON.parse(
        row.selector ?? 'null',
      );
      return {
        entityRef: row.entity_ref,
        ownerRef: row.owner,
        arns: JSON.parse(row.resource_arns ?? '[]'),
        tags: selector?.tags ?? [],
      };
    });
  }

  #allowed(
    criteria?: PermissionCriteria<ChaosServiceFilter>,
  ): Knex.QueryBuilder {
    const query = this.#joined();
    if (criteria) criteriaToSql(query, criteria, this.#cells);
    return query;
  }

  #select(): Knex.QueryBuilder {
    return this.#joined().select(COLUMNS);
  }

  /** Services, each with its scorecard as `card`. */
  #joined(): Knex.QueryBuilder {
    return this.#db('services').join(
      { card: 'scorecards' },
      'card.entity_ref',
      'services.entity_ref',
    );
  }
}
