import {
  AuditEventName,
  AuditHead,
  AuditRecord,
  sealAuditEntry,
} from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { sha256 } from '../sha256';
import {
  Alongside,
  AuditFilter,
  AuditStore,
  NewAuditRecord,
} from './AuditStore';
import { RawDbAuditRow, toRecord, toRow } from './auditRow';

/** Takes a transaction back without being a failure. */
class Declined extends Error {}

export class DatabaseAuditStore implements AuditStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseAuditStore {
    return new DatabaseAuditStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async append(
    record: NewAuditRecord,
    alongside: Alongside = async () => true,
  ): Promise<AuditRecord | undefined> {
    try {
      return await this.#append(record, alongside);
    } catch (error) {
      if (error instanceof Declined) return undefined;
      throw error;
    }
  }

  async #append(
    record: NewAuditRecord,
    alongside: Alongside,
  ): Promise<AuditRecord> {
    return this.#db.transaction(async tx => {
      // Locks the row: the next writer waits here until this one is done.
      const [row]: { seq: number | string; hash: string }[] = await tx(
        'audit_head',
      )
        .where({ id: 1 })
        .update({ seq: tx.raw('seq + 1') })
        .returning(['seq', 'hash']);
      if (!row) throw new Error('The audit log has lost its head');
      if (!(await alongside(tx))) throw new Declined();
      const sealed = sealAuditEntry(
        { ...record, at: record.at.toISOString() },
        { seq: Number(row.seq) - 1, hash: row.hash },
        sha256,
      );
      const { event, outcome } = record;
      const stored = { ...sealed, event, outcome };
      await tx('audit').insert(toRow(stored));
      await tx('audit_head').where({ id: 1 }).update({ hash: sealed.hash });
      return stored;
    });
  }

  async list(
    filter: AuditFilter,
    page: { before?: number; limit: number },
  ): Promise<AuditRecord[]> {
    const { event, outcome, actor, entityRef, from, to } = filter;
    const query = this.#db('audit');
    if (event) query.where({ event });
    if (outcome) query.where({ outcome });
    if (actor) query.where({ actor });
    if (entityRef) query.where({ entity_ref: entityRef });
    if (from) query.where('at', '>=', from.getTime());
    if (to) query.where('at', '<', to.getTime());
    if (page.before !== undefined) query.where('seq', '<', page.before);
    const rows: RawDbAuditRow[] = await query
      .orderBy('seq', 'desc')
      .limit(page.limit);
    return rows.map(toRecord);
  }

  async following(after: number, limit: number): Promise<AuditRecord[]> {
    const rows: RawDbAuditRow[] = await this.#db('audit')
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(limit);
    return rows.map(toRecord);
  }

  async head(): Promise<AuditHead> {
    const row: { seq: number | string; hash: string } | undefined =
      await this.#db('audit_head').where({ id: 1 }).first();
    return { seq: Number(row?.seq ?? 0), hash: row?.hash ?? '' };
  }

  async has(event: AuditEventName, runId: string): Promise<boolean> {
    return Boolean(
      await this.#db('audit').where({ event, run_id: runId }).first('seq'),
    );
  }
}
