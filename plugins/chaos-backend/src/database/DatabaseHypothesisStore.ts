import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { isUniqueViolation } from './dialect';
import { HypothesisStore, StoredHypothesis } from './HypothesisStore';
import { toDate } from './time';

interface RawDbHypothesisRow {
  version: number;
  body: string;
  updated_at: number | string;
  updated_by: string;
}

function toHypothesis(row: RawDbHypothesisRow): StoredHypothesis {
  return {
    ...JSON.parse(row.body),
    version: row.version,
    updatedAt: toDate(row.updated_at),
    updatedBy: row.updated_by,
  };
}

export class DatabaseHypothesisStore implements HypothesisStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseHypothesisStore {
    return new DatabaseHypothesisStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async current(
    entityRef: string,
    templateKey: string,
  ): Promise<StoredHypothesis | undefined> {
    const [row] = await this.#rows(entityRef, templateKey).limit(1);
    return row && toHypothesis(row);
  }

  async versions(
    entityRef: string,
    templateKey: string,
  ): Promise<StoredHypothesis[]> {
    const rows = await this.#rows(entityRef, templateKey);
    return rows.map(row => toHypothesis(row));
  }

  async save(
    entityRef: string,
    templateKey: string,
    hypothesis: Omit<StoredHypothesis, 'version'>,
    over: number,
  ): Promise<StoredHypothesis> {
    const { updatedAt, updatedBy, ...body } = hypothesis;
    const known = await this.current(entityRef, templateKey);
    if ((known?.version ?? 0) !== over) throw changed();
    try {
      await this.#db('hypotheses').insert({
        entity_ref: entityRef,
        template_key: templateKey,
        version: over + 1,
        body: JSON.stringify(body),
        updated_at: updatedAt.getTime(),
        updated_by: updatedBy,
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw changed();
      throw error;
    }
    return { ...hypothesis, version: over + 1 };
  }

  #rows(
    entityRef: string,
    templateKey: string,
  ): Knex.QueryBuilder<RawDbHypothesisRow, RawDbHypothesisRow[]> {
    return this.#db('hypotheses')
      .where({ entity_ref: entityRef, template_key: templateKey })
      .orderBy('version', 'desc');
  }
}

function changed(): ConflictError {
  return new ConflictError(
    'Somebody changed this hypothesis meanwhile. Load it again and repeat your change.',
  );
}
