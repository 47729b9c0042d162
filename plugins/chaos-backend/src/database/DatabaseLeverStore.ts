import { Knex } from 'knex';
import { claimDue } from './dialect';
import { LeverStore, StoredLever } from './LeverStore';
import { toOptionalDate } from './time';

interface RawDbLeverRow {
  id: string;
  status: StoredLever['status'];
  reason: string;
  read_at: number | string | null;
}

export class DatabaseLeverStore implements LeverStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseLeverStore {
    return new DatabaseLeverStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async configure(cellIds: string[], now: Date): Promise<void> {
    const gone = this.#db('safety_levers').delete();
    await (cellIds.length > 0 ? gone.whereNotIn('id', cellIds) : gone);
    for (const id of cellIds) {
      await this.#db('safety_levers')
        .insert({
          id,
          status: 'unknown',
          reason: 'AWS was not asked so far.',
          due_at: now.getTime(),
        })
        .onConflict('id')
        .merge({ due_at: now.getTime() });
    }
  }

  async all(): Promise<StoredLever[]> {
    const rows: RawDbLeverRow[] = await this.#db('safety_levers').orderBy('id');
    return rows.map(row => ({
      cellId: row.id,
      status: row.status,
      reason: row.reason,
      readAt: toOptionalDate(row.read_at),
    }));
  }

  async recordRead(
    cellId: string,
    lever: Pick<StoredLever, 'status' | 'reason'>,
    at: Date,
    nextDueAt: Date,
  ): Promise<boolean> {
    return this.#record(cellId, lever, {
      read_at: at.getTime(),
      due_at: nextDueAt.getTime(),
    });
  }

  async recordProblem(
    cellId: string,
    reason: string,
    nextDueAt: Date,
  ): Promise<boolean> {
    const lever = { status: 'unknown' as const, reason };
    return this.#record(cellId, lever, { due_at: nextDueAt.getTime() });
  }

  async claimDue(
    now: Date,
    visibleAgainAt: Date,
    limit: number,
  ): Promise<string[]> {
    const rows = await claimDue<RawDbLeverRow>(this.#db, 'safety_levers', {
      where: () => {},
      now,
      visibleAgainAt,
      limit,
    });
    return rows.map(({ id }) => id);
  }

  async #record(
    id: string,
    { status, reason }: Pick<StoredLever, 'status' | 'reason'>,
    times: { read_at?: number; due_at: number },
  ): Promise<boolean> {
    const changed = await this.#db('safety_levers')
      .where({ id })
      .where(query => query.whereNot({ status }).orWhereNot({ reason }))
      .update({ status, reason });
    await this.#db('safety_levers').where({ id }).update(times);
    return changed > 0;
  }
}
