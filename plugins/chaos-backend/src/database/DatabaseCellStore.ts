import { Knex } from 'knex';
import { AwsProblemKind } from '../aws/awsErrors';
import { CellStore, StoredCell } from './CellStore';
import { claimDue } from './dialect';
import { toDate, toOptionalDate } from './time';

interface RawDbCellRow {
  id: string;
  read_at: number | string | null;
  due_at: number | string;
  failures: number;
  problem_kind: AwsProblemKind | null;
  problem_message: string | null;
  problem_since: number | string | null;
}

function toCell(row: RawDbCellRow): StoredCell {
  return {
    id: row.id,
    readAt: toOptionalDate(row.read_at),
    dueAt: toDate(row.due_at),
    failures: row.failures,
    problem:
      row.problem_kind && row.problem_since !== null
        ? {
            kind: row.problem_kind,
            message: row.problem_message ?? '',
            since: toDate(row.problem_since),
          }
        : null,
  };
}

export class DatabaseCellStore implements CellStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseCellStore {
    return new DatabaseCellStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async configure(cellIds: string[], now: Date): Promise<void> {
    const gone = this.#db('cells').delete();
    await (cellIds.length > 0 ? gone.whereNotIn('id', cellIds) : gone);
    for (const id of cellIds) {
      await this.#db('cells')
        .insert({ id, due_at: now.getTime(), failures: 0 })
        .onConflict('id')
        .merge({ due_at: now.getTime() });
    }
  }

  async all(): Promise<StoredCell[]> {
    const rows: RawDbCellRow[] = await this.#db('cells').orderBy('id');
    return rows.map(toCell);
  }

  async claimDue(
    now: Date,
    visibleAgainAt: Date,
    limit: number,
  ): Promise<StoredCell[]> {
    const rows = await claimDue<RawDbCellRow>(this.#db, 'cells', {
      where: () => {},
      now,
      visibleAgainAt,
      limit,
    });
    return rows.map(toCell);
  }

  async recordRead(id: string, at: Date, nextDueAt: Date): Promise<void> {
    await this.#db('cells').where({ id }).update({
      read_at: at.getTime(),
      due_at: nextDueAt.getTime(),
      failures: 0,
      problem_kind: null,
      problem_message: null,
      problem_since: null,
    });
  }

  async recordProblem(
    id: string,
    problem: { kind: AwsProblemKind; message: string },
    at: Date,
    nextDueAt: Date,
  ): Promise<void> {
    await this.#db('cells')
      .where({ id })
      .update({
        due_at: nextDueAt.getTime(),
        failures: this.#db.raw('failures + 1'),
        problem_kind: problem.kind,
        problem_message: problem.message,
        problem_since: this.#db.raw('coalesce(problem_since, ?)', [
          at.getTime(),
        ]),
      });
  }

  async hurry(id: string, now: Date): Promise<void> {
    await this.#db('cells').where({ id }).update({ due_at: now.getTime() });
  }
}
