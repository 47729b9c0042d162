import { Knex } from 'knex';

/** Whether it is PostgreSQL; else it is SQLite. */
export function isPostgres(knex: Knex): boolean {
  return String(knex.client.config.client).startsWith('pg');
}

/**
 * Takes rows whose turn has come and moves their turn on, in one statement, so
 * that each row goes to one of several replicas. What a replica took and did
 * not finish is simply due again later.
 */
export async function claimDue<Row extends object>(
  knex: Knex,
  table: string,
  options: {
    where: (query: Knex.QueryBuilder) => void;
    now: Date;
    visibleAgainAt: Date;
    limit: number;
  },
): Promise<Row[]> {
  const due = knex(table)
    .select('id')
    .where('due_at', '<=', options.now.getTime())
    .andWhere(options.where)
    .orderBy('due_at')
    .limit(options.limit);
  if (isPostgres(knex)) due.forUpdate().skipLocked();
  return knex(table)
    .whereIn('id', due)
    .update({ due_at: options.visibleAgainAt.getTime() })
    .returning('*');
}

/** Whether an insert failed because a unique index has the value already. */
export function isUniqueViolation(error: unknown): boolean {
  const { code, message } = (error ?? {}) as {
    code?: string;
    message?: string;
  };
  return (
    code === '23505' ||
    code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    code === 'SQLITE_CONSTRAINT_PRIMARYKEY' ||
    /UNIQUE constraint failed/.test(message ?? '')
  );
}

/** SQL databases cap the parameters of a statement; this many fit in all. */
const CHUNK = 400;

/** Splits a list into parts that fit into one statement. */
export function* chunks<T>(items: readonly T[], size = CHUNK): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) {
    yield items.slice(at, at + size);
  }
}
