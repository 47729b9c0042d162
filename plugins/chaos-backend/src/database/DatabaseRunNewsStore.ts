import { Knex } from 'knex';
import { RunNewsStore, Told } from './RunNewsStore';
import { StoredRun } from './RunStore';
import { RawDbRunRow, selectRuns, toRun } from './runRow';

export class DatabaseRunNewsStore implements RunNewsStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseRunNewsStore {
    return new DatabaseRunNewsStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async untold(
    limit: number,
    heldSince: Date,
  ): Promise<{ run: StoredRun; told: Told }[]> {
    const held = this.#db('inquiries')
      .select('run_id')
      .where({ about: 'halt' })
      .where('created_at', '>', heldSince.getTime());
    const rows: RawDbRunRow[] = await selectRuns(this.#db)
      .whereRaw(`runs.told <> 'end'`)
      .whereNotIn('runs.id', held)
      .where(query =>
        query
          .where('runs.ended', 1)
          .orWhere('runs.told', 'nothing')
          .orWhere(stopped =>
            stopped.where('runs.told', 'start').whereNotNull('runs.stopped_by'),
          ),
      )
      .orderBy('runs.created_at')
      .limit(limit);
    return rows.map(row => ({ run: toRun(row), told: row.told }));
  }

  async claim(
    runId: string,
    from: Told,
    to: Told,
    tx: Knex = this.#db,
  ): Promise<boolean> {
    const rows = await tx('runs')
      .where({ id: runId, told: from })
      .update({ told: to });
    return rows > 0;
  }
}
