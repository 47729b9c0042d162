import { Knex } from 'knex';
import { Approval, ApprovalStore } from './ApprovalStore';
import { chunks } from './dialect';

interface RawDbApprovalRow {
  intent_id: string;
  template_hash: string;
  template: string;
  preview_id: string | null;
  results: string;
}

function toApproval(row: RawDbApprovalRow): Approval {
  return {
    intentId: row.intent_id,
    templateHash: row.template_hash,
    template: JSON.parse(row.template),
    previewId: row.preview_id,
    results: JSON.parse(row.results),
  };
}

export class DatabaseApprovalStore implements ApprovalStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseApprovalStore {
    return new DatabaseApprovalStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async add(approval: Approval, now: Date): Promise<void> {
    await this.#db('approvals').insert({
      intent_id: approval.intentId,
      template_hash: approval.templateHash,
      template: JSON.stringify(approval.template),
      preview_id: approval.previewId,
      results: JSON.stringify(approval.results),
      created_at: now.getTime(),
    });
  }

  async toVerify(intentId: string): Promise<Approval | undefined> {
    const row: RawDbApprovalRow | undefined = await this.#db('approvals')
      .where({ intent_id: intentId })
      .whereNull('verified_at')
      .first();
    return row && toApproval(row);
  }

  async verified(
    intentId: string,
    deviation: string | null,
    now: Date,
  ): Promise<void> {
    await this.#db('approvals')
      .where({ intent_id: intentId })
      .update({ verified_at: now.getTime(), deviation });
  }

  async previewIds(intentIds: string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const part of chunks(intentIds)) {
      const rows: { intent_id: string; preview_id: string }[] = await this.#db(
        'approvals',
      )
        .select('intent_id', 'preview_id')
        .whereIn('intent_id', part)
        .whereNotNull('preview_id');
      for (const row of rows) found.set(row.intent_id, row.preview_id);
    }
    return found;
  }
}
