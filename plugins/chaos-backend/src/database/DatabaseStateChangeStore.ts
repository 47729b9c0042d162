import { Knex } from 'knex';
import { StateChange, StateChangeStore } from './StateChangeStore';
import { toDate } from './time';

interface RawDbStateChangeRow {
  subject: string;
  state: string;
  at: number | string;
  reason: string;
  source: StateChange['source'];
  user_ref: string | null;
}

export class DatabaseStateChangeStore implements StateChangeStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseStateChangeStore {
    return new DatabaseStateChangeStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async of(subjects: string[]): Promise<StateChange[]> {
    const rows: RawDbStateChangeRow[] = await this.#db('state_changes')
      .whereIn('subject', subjects)
      .orderBy('at');
    return rows.map(row => ({
      subject: row.subject,
      state: row.state,
      at: toDate(row.at),
      reason: row.reason,
      source: row.source,
      userRef: row.user_ref,
    }));
  }
}
