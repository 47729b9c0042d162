import { Knex } from 'knex';
import { ActivityStore, OpenStart } from './ActivityStore';
import { RawDbRunRow, toRun } from './runRow';
import { StoredRun } from './RunStore';

export class DatabaseActivityStore implements ActivityStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseActivityStore {
    return new DatabaseActivityStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async runs(): Promise<StoredRun[]> {
    const rows: RawDbRunRow[] = await this.#db('runs')
      .leftJoin('intents', 'intents.id', 'runs.intent_id')
      .select('runs.*', {
        entity_ref: 'intents.entity_ref',
        user_ref: 'intents.user_ref',
        user_reason: 'intents.reason',
      })
      .where('runs.ended', 0);
    return rows.map(toRun).filter(run => !run.preview);
  }

  async openStarts(): Promise<OpenStart[]> {
    const rows: {
      id: string;
      entity_ref: string;
      template_key: string;
      cell_id: string;
    }[] = await this.#db('intents')
      .select('id', 'entity_ref', 'template_key', 'cell_id')
      .whereIn('state', ['requested', 'unknown']);
    return rows.map(row => ({
      intentId: row.id,
      entityRef: row.entity_ref,
      templateKey: row.template_key,
      cellId: row.cell_id,
    }));
  }

  async startsOf(
    userRef: string,
    since: Date,
    exceptIntentId = '',
  ): Promise<number[]> {
    const times: (number | string)[] = await this.#db('intents')
      .where({ user_ref: userRef })
      .whereNot({ state: 'refused' })
      .whereNot({ id: exceptIntentId })
      .where('created_at', '>=', since.getTime())
      .pluck('created_at');
    return times.map(Number);
  }
}
