import { Knex } from 'knex';
import { Retention } from './Retention';

/** Rows removed by one statement: a small one holds nobody else up. */
const BATCH = 500;

export class DatabaseRetention implements Retention {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseRetention {
    return new DatabaseRetention(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async removePreviews(before: Date): Promise<number> {
    return this.#remove('previews', 'id', query =>
      query
        .whereNot({ state: 'resolving' })
        .where('created_at', '<', before.getTime())
        .whereNotExists(
          this.#db('approvals').whereRaw('approvals.preview_id = previews.id'),
        ),
    );
  }

  async removeApprovals(): Promise<number> {
    return this.#remove('approvals', 'intent_id', query =>
      query.whereNotExists(
        this.#db('intents').whereRaw('intents.id = approvals.intent_id'),
      ),
    );
  }

  async #remove(
    table: string,
    id: string,
    where: (query: Knex.QueryBuilder) => void,
  ): Promise<number> {
    let removed = 0;
    for (;;) {
      const old = this.#db(table).select(id).where(where).limit(BATCH);
      const rows = await this.#db(table).whereIn(id, old).delete();
      removed += rows;
      if (rows < BATCH) return removed;
    }
  }
}
