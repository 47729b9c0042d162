import { EvidenceState, Verdict } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { claimDue } from './dialect';
import { EvidenceStore, StoredEvidence } from './EvidenceStore';
import { toDate, toOptionalDate } from './time';

interface RawDbEvidenceRow {
  id: string;
  template_key: string;
  state: EvidenceState;
  fault_at: number | string | null;
  due_at: number | string;
  judge_at: number | string | null;
  watched_at: number | string | null;
  collected_at: number | string | null;
  attempts: number;
  revision: number;
  input_hash: string | null;
  verdict: Verdict | null;
  body: Buffer | null;
  document: Buffer | null;
}

function toEvidence(row: RawDbEvidenceRow): StoredEvidence {
  return {
    runId: row.id,
    templateKey: row.template_key,
    state: row.state,
    faultAt: toOptionalDate(row.fault_at),
    judgeAt: toOptionalDate(row.judge_at),
    watchedAt: toOptionalDate(row.watched_at),
    collectedAt: toOptionalDate(row.collected_at),
    attempts: row.attempts,
    revision: row.revision,
    inputHash: row.input_hash,
    verdict: row.verdict,
    body: row.body,
    document: row.document,
  };
}

/** While somebody looks, values are read this often. */
const LIVE_EVERY_MS = 20_000;

/** Columns by field, of those that can be changed. */
const COLUMNS = {
  state: 'state',
  faultAt: 'fault_at',
  dueAt: 'due_at',
  judgeAt: 'judge_at',
  collectedAt: 'collected_at',
  attempts: 'attempts',
  revision: 'revision',
  inputHash: 'input_hash',
  verdict: 'verdict',
  body: 'body',
  document: 'document',
} as const;

function toColumns(change: Parameters<EvidenceStore['save']>[1]) {
  const columns: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(COLUMNS)) {
    const value = change[field as keyof typeof COLUMNS];
    if (value === undefined) continue;
    columns[column] = value instanceof Date ? value.getTime() : value;
  }
  return columns;
}

export class DatabaseEvidenceStore implements EvidenceStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseEvidenceStore {
    return new DatabaseEvidenceStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async adopt(
    now: Date,
    { limit, paceMs }: { limit: number; paceMs: number },
  ): Promise<number> {
    const rows: { id: string; template_key: string; ended: number }[] =
      await this.#db('runs')
        // In these words the partial index serves it.
        .whereRaw('looked_after = 0')
        .select('id', 'template_key', 'ended')
        .orderBy('created_at', 'desc')
        .limit(limit);
    if (rows.length === 0) return 0;
    const last = await this.#db('evidence')
      .where('state', 'settling')
      .whereNull('judge_at')
      .max<{ at: number | string | null }>({ at: 'due_at' })
      .first();
    let turn = Math.max(now.getTime(), Number(last?.at ?? 0));
    const adopted = rows.map(row => {
      const historic = row.ended !== 0;
      if (historic) turn += paceMs;
      return {
        id: row.id,
        template_key: row.template_key,
        state: historic ? 'settling' : 'running',
        due_at: historic ? turn : now.getTime(),
      };
    });
    await this.#db.transaction(async tx => {
      await tx('evidence').insert(adopted).onConflict('id').ignore();
      await tx('runs')
        .whereIn(
          'id',
          rows.map(({ id }) => id),
        )
        .update({ looked_after: 1 });
    });
    return rows.length;
  }

  async claimDue(
    now: Date,
    visibleAgainAt: Date,
    limit: number,
  ): Promise<StoredEvidence[]> {
    const rows = await claimDue<RawDbEvidenceRow>(this.#db, 'evidence', {
      where: query => query.whereNotNull('due_at'),
      now,
      visibleAgainAt,
      limit,
    });
    return rows.map(toEvidence);
  }

  async get(runId: string): Promise<StoredEvidence | undefined> {
    const row: RawDbEvidenceRow | undefined = await this.#db('evidence')
      .where({ id: runId })
      .first();
    return row && toEvidence(row);
  }

  async save(
    runId: string,
    change: Parameters<EvidenceStore['save']>[1],
  ): Promise<void> {
    await this.#db('evidence').where({ id: runId }).update(toColumns(change));
  }

  async watch(runId: string, now: Date): Promise<void> {
    await this.#db('evidence')
      .where({ id: runId })
      .whereIn('state', ['running', 'settling'])
      .where(query =>
        query
          .whereNull('collected_at')
          .orWhere('collected_at', '<', now.getTime() - LIVE_EVERY_MS),
      )
      .update({ watched_at: now.getTime(), due_at: now.getTime() });
  }

  async before(
    templateKey: string,
    faultAt: Date,
    limit: number,
  ): Promise<{ runId: string; faultAt: Date; verdict: Verdict }[]> {
    const rows: { id: string; fault_at: number | string; verdict: Verdict }[] =
      await this.#db('evidence')
        .where({ template_key: templateKey })
        .where('fault_at', '<', faultAt.getTime())
        .whereNotNull('verdict')
        .whereNotNull('body')
        .select('id', 'fault_at', 'verdict')
        .orderBy('fault_at', 'desc')
        .limit(limit);
    return rows.map(row => ({
      runId: row.id,
      faultAt: toDate(row.fault_at),
      verdict: row.verdict,
    }));
  }
}
