import { Knex } from 'knex';
import { Approval, ApprovalStore } from './ApprovalStore';
import { chunks, isUniqueViolation } from './dialect';

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

/** The primary key decides who comes first: the approval or who gives up. */
export class DatabaseApprovalStore implements ApprovalStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseApprovalStore {
    return new DatabaseApprovalStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async approve(approval: Approval, now: Date): Promise<boolean> {
    return this.#insert({
      intent_id: approval.intentId,
      outcome: 'approved',
      template_hash: approval.templateHash,
      template: JSON.stringify(approval.template),
      preview_id: approval.previewId,
      results: JSON.stringify(approval.results),
      created_at: now.getTime(),
    });
  }

  async giveUp(intentId: string, now: Date): Promise<boolean> {
    const known = await this.#outcome(intentId);
    if (known) return known === 'interrupted';
    const inserted = await this.#insert({
      intent_id: intentId,
      outcome: 'interrupted',
      created_at: now.getTime(),
    });
    return inserted || (await this.#outcome(intentId)) === 'interrupted';
  }

  async toVerify(intentId: string): Promise<Approval | undefined> {
    const row: RawDbApprovalRow | undefined = await this.#db('approvals')
      .where({ intent_id: intentId, outcome: 'approved' })
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

  async #outcome(intentId: string): Promise<string | undefined> {
    const row: { outcome: string } | undefined = await this.#db('approvals')
      .select('outcome')
      .where({ intent_id: intentId })
      .first();
    return row?.outcome;
  }

  async #insert(row: object): Promise<boolean> {
    try {
      await this.#db('approvals').insert(row);
      return true;
    } catch (error) {
      if (isUniqueViolation(error)) return false;
      throw error;
    }
  }
}
